/// Digest names bytes by their content, with libsodium. It is the sole importer of CSodium.

internal import CSodium

/// The SHA-256 of some bytes as 64 lower-case hex digits.
///
/// `sha256([])` → `e3b0c442…b855` (FIPS 180-4).
public func sha256(_ bytes: some Sequence<UInt8>) -> String {
  sha256(Array(bytes))
}

/// The same of bytes that need not be copied first.
public func sha256(_ input: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  crypto_hash_sha256(&digest, input, UInt64(input.count))
  return hex(digest)
}

/// A 64-bit checksum of some bytes as 16 lower-case hex digits: SipHash-2-4 under a fixed key.
///
/// It finds damage by disks and copies, at a gigabyte a second. It is no signature: whoever reads this line knows the key.
public func checksum(_ bytes: UnsafeRawBufferPointer) -> String {
  withUnsafeBytes(of: checksumValue(bytes).bigEndian) { hex(Array($0)) }
}

/// The checksum as a number, its first hex digit the highest: for comparing many without making text of each.
public func checksumValue(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  // `webside journal` and a zero byte.
  let key: (UInt64, UInt64) = (0x2065_6469_7362_6577, 0x006c_616e_7275_6f6a)
  var digest: UInt64 = 0
  // The C function reads no byte of an empty input, but asks for an address.
  var nothing: UInt8 = 0
  withUnsafeBytes(of: (key.0.littleEndian, key.1.littleEndian)) { key in
    withUnsafeMutableBytes(of: &digest) { digest in
      withUnsafeBytes(of: &nothing) { empty in
        guard let start = bytes.baseAddress ?? empty.baseAddress, let key = key.baseAddress,
          let result = digest.baseAddress
        else { return }
        crypto_shorthash(result, start, UInt64(bytes.count), key)
      }
    }
  }
  return UInt64(bigEndian: digest)
}

private func hex(_ bytes: [UInt8]) -> String {
  String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
    for (index, byte) in bytes.enumerated() {
      digits[index * 2] = hexDigit(byte >> 4)
      digits[index * 2 + 1] = hexDigit(byte & 15)
    }
    return bytes.count * 2
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
}
