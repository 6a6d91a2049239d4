import Testing

/// All tests that open a terminal: a process has one at a time.
@Suite(.serialized) enum CursesTests {}
