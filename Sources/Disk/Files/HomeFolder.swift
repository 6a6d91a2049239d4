/// The home of a user by the lines of `/etc/passwd`, see passwd(5); `nil` if no line of the user names a path from the root.
///
/// `homeFolder(ofUser: 1000, in: Array("amina:x:1000:1000::/home/amina:/bin/sh\n".utf8))` → `/home/amina`.
package func homeFolder(ofUser user: UInt32, in lines: [UInt8]) -> String? {
  for line in lines.split(separator: UInt8(ascii: "\n")) {
    let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard fields.count >= 6, fields[2].elementsEqual(String(user).utf8),
      fields[5].first == UInt8(ascii: "/"), let home = String(validating: fields[5], as: UTF8.self)
    else { continue }
    return home
  }
  return nil
}
