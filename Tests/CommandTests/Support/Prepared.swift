import Glibc
import Synchronization
import TestSupport

/// Folders that several tests begin with. Each is made once, and every test has a copy of its own.
enum Prepared {
  private static let folders = Mutex<[String: TemporaryFolder]>([:])

  /// A seat whose folder is a copy of the one that `make` made for the first test that asked for this name.
  static func seat(_ name: String, _ make: () throws -> Seat) throws -> Seat {
    let original = try folders.withLock { folders in
      if let known = folders[name] { return known }
      if folders.isEmpty { atexit { Prepared.folders.withLock { $0 = [:] } } }
      let folder = try make().folder
      folders[name] = folder
      return folder
    }
    let seat = Seat()
    _ = try seat.shell("cp -a '\(original.path)/.' .")
    return seat
  }
}
