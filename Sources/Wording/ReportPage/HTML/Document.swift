internal import Digest

/// A whole page: head, style and body.
struct Document {
  let title: String
  /// A BCP 47 tag.
  let language: String
  let body: [Node]

  /// What a browser lets the page do: show its own style sheet, known by its digest, and nothing else.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(base64(ofHexDigits: sha256(styleSheet.utf8)))'; "
    + "base-uri 'none'; form-action 'none'"

  /// The page in UTF-8.
  var bytes: [UInt8] {
    var bytes = Array("<!DOCTYPE html>\n".utf8)
    Node.element(
      "html", [.init("lang", language)],
      [
        .element(
          "head",
          [
            .element("meta", [.init("charset", "utf-8")], [Node]()),
            .element(
              "meta",
              [
                .init("http-equiv", "Content-Security-Policy"), .init("content", Self.policy),
              ], [Node]()),
            .element(
              "meta",
              [
                .init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"),
              ], [Node]()),
            .element(
              "meta", [.init("name", "color-scheme"), .init("content", "light dark")], [Node]()),
            .element(
              "meta", [.init("name", "referrer"), .init("content", "no-referrer")], [Node]()),
            .element("title", [], title), .style(styleSheet),
          ]), .element("body", body),
      ]
    ).write(to: &bytes)
    return bytes
  }
}

extension StaticString {
  fileprivate var utf8: [UInt8] { Array("\(self)".utf8) }
}

/// Bytes that are given as hex digits, in base 64 (RFC 4648).
private func base64(ofHexDigits digits: String) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  let bits = digits.utf8.flatMap { digit -> [UInt8] in
    let value = digit < 0x3A ? digit - 0x30 : digit - 0x61 + 10
    return (0..<4).map { value >> (3 - $0) & 1 }
  }
  let sextets = stride(from: 0, to: bits.count, by: 6).map { start in
    (0..<6).reduce(0) { $0 << 1 | Int(start + $1 < bits.count ? bits[start + $1] : 0) }
  }
  let padding = String(repeating: "=", count: (4 - sextets.count % 4) % 4)
  return String(decoding: sextets.map { alphabet[$0] }, as: UTF8.self) + padding
}
