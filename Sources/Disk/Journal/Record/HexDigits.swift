/// The value of eight lower-case hexadecimal digits, the first one highest; `nil` where a byte is no such digit.
///
/// `digits` holds their bytes, the first one lowest, as a word read from memory does. All eight are worked out side by side,
/// since ids and checksums are a fifth of a record.
@inline(__always)
func hexValue(of digits: UInt64) -> UInt64? {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // Letters are the bytes with the bit 0x40; `a` is 0x61, and stands for 10.
  let letters = digits >> 6 & ones
  let values = (digits & (ones &* 0x0F)) &+ letters &* 9
  // What was taken for a digit must be one: up to 15, a letter from 10 on, and of it the byte comes out again.
  guard values & (ones &* 0xF0) == 0, (values &+ ones &* 6) >> 4 & ones == letters,
    values &+ ones &* 0x30 &+ letters &* 0x27 == digits
  else { return nil }
  let bytes = (values << 4 | values >> 8) & 0x00FF_00FF_00FF_00FF
  let pairs = (bytes << 8 | bytes >> 16) & 0x0000_FFFF_0000_FFFF
  return (pairs << 16 | pairs >> 32) & 0xFFFF_FFFF
}

extension UnsafeRawBufferPointer {
  /// Eight bytes from an offset on, the first one lowest.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Four bytes from an offset on, the first one lowest.
  @inline(__always)
  func fourBytes(at offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
