/// Whether any of a text is written from right to left, as Hebrew and Arabic are.
///
/// Each terminal orders such text in its own way, and some reorder the whole row. So it needs a row of its own.
public func readsRightToLeft(_ text: String) -> Bool {
  // In UTF-8 all such characters begin with a byte of at least this value, and most text has no such byte.
  text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: \.readsRightToLeft)
}

extension Unicode.Scalar {
  /// Whether the scalar is in a block that Unicode reserves for scripts written from right to left.
  fileprivate var readsRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
