internal import Glibc

/// The system's words for an error number: 2 → `no such file or directory`.
public func errorText(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text).lowercased()
}
