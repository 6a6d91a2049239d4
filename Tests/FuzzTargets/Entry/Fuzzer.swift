import FuzzTargets
import Glibc

/// What libFuzzer calls with every input. `WEBSIDE_FUZZ_TARGET` says which target the inputs are for.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let problems = target.problems(with: Array(UnsafeBufferPointer(start: start, count: count)))
  guard problems.isEmpty else {
    say("does not hold: " + problems.joined(separator: "; "))
    abort()
  }
  return 0
}

private let target: FuzzTarget = {
  let name = getenv("WEBSIDE_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    say("WEBSIDE_FUZZ_TARGET is one of \(known)")
    exit(64)
  }
  return target
}()

private func say(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
