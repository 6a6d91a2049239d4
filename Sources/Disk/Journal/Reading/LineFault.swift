/// Why a complete line of a journal is no record.
public enum LineFault: Error, Hashable, Sendable {
  /// The checksum is missing or another than the line's.
  case damaged
  /// Written by a later version of the program.
  case newerVersion(Int)
  /// Undamaged, and still no record: this field is missing, repeated, or holds what it cannot hold.
  case invalid(field: String)
}
