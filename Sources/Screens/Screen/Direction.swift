/// Whether any of `text` is written from right to left, such as Hebrew or Arabic.
///
/// Terminals order such text each in their own way, some the whole row, so it wants a row to itself.
public func readsRightToLeft(_ text: String) -> Bool {
  // Every such character has a lead byte from here on in UTF-8, and most text has none.
  text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: \.readsRightToLeft)
}

extension Unicode.Scalar {
  /// The blocks that Unicode sets aside for scripts written from right to left.
  fileprivate var readsRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
