internal import CTerminal
internal import Screen

/// The key for a code of `CT_KEY`; `nil` for a code without a meaning here.
func key(forCode code: Int32) -> Key? {
  switch Int(code) {
  case CT_UP: .up
  case CT_DOWN: .down
  case CT_LEFT: .left
  case CT_RIGHT: .right
  case CT_PAGE_UP: .pageUp
  case CT_PAGE_DOWN: .pageDown
  case CT_HOME: .home
  case CT_END: .end
  case CT_ENTER: .enter
  case CT_BACK_TAB: .backTab
  case CT_BACKSPACE: .backspace
  case CT_DELETE: .delete
  case CT_F1: .f1
  case CT_WORD_LEFT: .wordLeft
  case CT_WORD_RIGHT: .wordRight
  default: nil
  }
}

/// The key for a typed scalar; `nil` for a control character that is none of our keys.
func key(forScalar scalar: Unicode.Scalar) -> Key? {
  switch scalar.value {
  case 8, 127: .backspace
  case 9: .tab
  case 10, 13: .enter
  case 27: .escape
  case 1...26: .control(Character(Unicode.Scalar(UInt8(scalar.value + 96))))
  case 0..<32, 0x80..<0xA0: nil
  default: .character(Character(scalar))
  }
}
