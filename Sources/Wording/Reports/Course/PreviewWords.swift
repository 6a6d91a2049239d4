internal import Screen

/// Why a file cannot be looked at in the preview, though it belongs to a course; `nil` if it may be a module.
package func reasonAgainstPreview(of file: String) -> String? {
  let name = file.split(separator: "/").last ?? ""
  guard ["course.yaml", "coverage.yaml"].contains(name) else { return nil }
  let folder = file.dropLast(name.count)
  return
    "\(reduced(file)) is no module; `webside check \(reduced(folder.isEmpty ? "." : String(folder)))` looks at it, "
    + "and preview takes a module's file, such as 01-first-module.md"
}
