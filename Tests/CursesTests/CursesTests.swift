import Testing

/// All tests that open a terminal. They run one after the other, because a process can use only one terminal at a time.
@Suite(.serialized) enum CursesTests {}
