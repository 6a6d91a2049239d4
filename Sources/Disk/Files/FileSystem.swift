internal import Glibc

/// The kind of file system that a folder is on, as far as it decides who may do what there.
public enum FileSystem: Hashable, Sendable {
  /// A disk of this machine, with permissions.
  case local
  /// NFS: permissions by user number, names given safely.
  case network
  /// A Windows share (SMB): the server decides who may do what.
  case windowsShare
  /// A file system without permissions, such as that of a USB stick.
  case withoutPermissions
  /// Another one, by the system's name for it.
  case other(String)

  /// The file system of a folder that exists; `nil` if the system does not tell.
  public init?(of path: String) {
    guard let resolved = resolvedPath(path),
      let kind = Self.kind(ofPath: resolved, in: Self.mounts)
    else { return nil }
    self.init(kind: kind)
  }

  /// Whether this machine's permissions decide who may do what. A server, or a program that serves a file system, may show any.
  public var decidesHere: Bool {
    switch self {
    case .local, .network, .withoutPermissions: true
    case .windowsShare: false
    case .other(let kind): !kind.hasPrefix("fuse")
    }
  }

  /// By the name the system has for its kind; see filesystems(5).
  package init(kind: String) {
    switch kind {
    case "ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay": self = .local
    case "nfs", "nfs4": self = .network
    case "cifs", "smb3", "smbfs": self = .windowsShare
    case "vfat", "msdos", "exfat": self = .withoutPermissions
    default: self = .other(kind)
    }
  }

  /// The kind of the file system that holds a path, from the text of `/proc/self/mountinfo`, see proc(5): of all mount points
  /// above the path the innermost counts, and of two at one place the later.
  package static func kind(ofPath path: String, in mounts: String) -> String? {
    var best: (length: Int, kind: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        continue
      }
      let place = unescaped(fields[4])
      let isWithin = place == "/" || path == place || path.hasPrefix(place + "/")
      if isWithin, place.utf8.count >= best?.length ?? 0 {
        best = (place.utf8.count, String(fields[dash + 1]))
      }
    }
    return best?.kind
  }

  /// Blanks and backslashes are written as a backslash and three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
      .reduce(String(field)) { $0.replacing($1.0, with: $1.1) }
  }

  /// What `/proc/self/mountinfo` holds: up to 16 MiB, since files of the system state no size.
  private static var mounts: String {
    guard let file = try? Descriptor(opening: "/proc/self/mountinfo", O_RDONLY, for: .openFile),
      let bytes = try? file.read(upTo: 16 << 20)
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
