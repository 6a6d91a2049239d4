/// A number with what it counts: `1 error`, `2 errors`, `2 people`.
///
/// - Parameters:
///   - noun: What one is called.
///   - several: What several, or none, are called, if that is not the noun with an s.
package func counted(_ number: Int, _ noun: String, _ several: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : several ?? noun + "s")"
}
