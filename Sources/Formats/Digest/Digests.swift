/// Digest names bytes by their content, with libsodium. It is the sole importer of CSodium.

internal import CSodium

/// The SHA-256 of some bytes as 64 lower-case hex digits.
///
/// `sha256([])` → `e3b0c442…b855` (FIPS 180-4).
public func sha256(_ bytes: some Sequence<UInt8>) -> String {
  sha256(Array(bytes))
}

/// The same for an array, which need not be copied first.
public func sha256(_ input: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  unsafe crypto_hash_sha256(&digest, input, UInt64(input.count))
  var text = ""
  text.reserveCapacity(digest.count * 2)
  for byte in digest {
    text.append(hexDigit(byte >> 4))
    text.append(hexDigit(byte & 15))
  }
  return text
}

/// A 64-bit checksum of some bytes and one more byte behind them: SipHash-2-4 under a fixed key. Its digits are those of the
/// digest's bytes, so the first byte is the highest.
///
/// It finds damage by disks and copies, at a gigabyte a second. It is not a signature: the key stands in this file.
public func checksum(of bytes: Span<UInt8>, followedBy last: UInt8) -> UInt64 {
  // `webside journal` and a zero byte.
  let key: [UInt8] = Array("webside journal\0".utf8)
  var digest: UInt64 = 0
  unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { input in
    for index in bytes.indices { unsafe input[index] = bytes[index] }
    unsafe input[bytes.count] = last
    unsafe withUnsafeMutableBytes(of: &digest) { digest in
      guard let input = input.baseAddress, let result = digest.baseAddress else {
        return
      }
      unsafe crypto_shorthash(result, input, UInt64(bytes.count + 1), key)
    }
  }
  return UInt64(bigEndian: digest)
}

private func hexDigit(_ value: UInt8) -> Character {
  Character(Unicode.Scalar(value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)))
}
