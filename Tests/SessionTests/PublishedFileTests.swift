import Digest
import Files
import Glibc
import Journal
import Session
import TestSupport
import Testing

private let bytes = Array("a line\nand another\n".utf8)
private let name = sha256(bytes)

private func file(in folder: TemporaryFolder, mark: String = "1") -> PublishedFile {
  PublishedFile(
    path: folder.path + "/" + name, permissions: 0o640, mark: mark, isNamedByContent: true)
}

private func names(_ folder: TemporaryFolder) throws -> [String] {
  try Folder.names(in: folder.path)
}

/// File systems that refuse to give a file its name.
enum Refusal: CaseIterable {
  case nothing, links, linksAndRenames

  var naming: PublishedFile.NamingCalls {
    var calls = PublishedFile.NamingCalls()
    let refuse: @Sendable (String, String) -> Int32 = { _, _ in
      errno = EACCES
      return -1
    }
    if self != .nothing { calls.link = refuse }
    if self == .linksAndRenames { calls.rename = refuse }
    return calls
  }
}

@Test(arguments: Refusal.allCases)
func aFileIsPublishedWhateverTheFileSystemRefuses(_ refusal: Refusal) throws {
  let folder = TemporaryFolder()
  var file = file(in: folder)
  file.naming = refusal.naming
  try file.publish(bytes)
  try file.publish(bytes)
  #expect(try names(folder) == [name])
  #expect(TestSupport.bytes(of: file.path) == bytes)
  var status = stat()
  #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o640)
}

@Test func halfAFileOfThatNameIsMadeWhole() throws {
  let folder = TemporaryFolder()
  folder.write("a li", to: name)
  try file(in: folder).publish(bytes)
  #expect(TestSupport.bytes(of: folder.path + "/" + name) == bytes)
  #expect(try names(folder) == [name])
}

@Test func halfAFileThatCannotBeReplacedIsSaid() throws {
  let folder = TemporaryFolder()
  folder.write("a li", to: name)
  var file = file(in: folder)
  file.naming = Refusal.linksAndRenames.naming
  #expect(throws: FileError(.makeFile, file.path, code: EEXIST)) { try file.publish(bytes) }
  #expect(try names(folder) == [name])
}

@Test func whereAShareFillsUpNoHalfFileStays() async throws {
  let folder = TemporaryFolder()
  // In a process of its own: the limit belongs to the whole process.
  await #expect(processExitsWith: .success) { [path = folder.path as String] in
    signal(SIGXFSZ, SIG_IGN)
    var file = PublishedFile(
      path: path + "/" + name, permissions: 0o640, mark: "1", isNamedByContent: true)
    file.naming = Refusal.linksAndRenames.naming
    file.naming.rename = { _, _ in
      // There was room for the temporary file, and there is none for the second.
      var limit = rlimit(rlim_cur: 4, rlim_max: rlim_t.max)
      // `RLIMIT_FSIZE`, which is not imported under its name.
      setrlimit(__rlimit_resource_t(1), &limit)
      errno = EACCES
      return -1
    }
    #expect(throws: FileError.self) { try file.publish(bytes) }
  }
  #expect(try names(folder) == [])
}

@Test func aFileWithANameOfItsOwnIsNeverReplaced() throws {
  let folder = TemporaryFolder()
  let path = folder.write("mine", to: "session.yaml")
  for refusal in Refusal.allCases {
    var file = PublishedFile(
      path: path, permissions: 0o644, mark: "1", isNamedByContent: false)
    file.naming = refusal.naming
    let error = #expect(throws: FileError.self) { try file.publish(bytes) }
    #expect(error?.cause == .exists)
  }
  #expect(text(of: path) == "mine")
  #expect(try names(folder) == ["session.yaml"])
}

@Test func aFolderThatIsNotThereIsSaidAndNothingIsLeft() throws {
  let folder = TemporaryFolder()
  let file = PublishedFile(
    path: folder.path + "/gone/" + name, permissions: 0o640, mark: "1", isNamedByContent: true)
  let error = #expect(throws: FileError.self) { try file.publish(bytes) }
  #expect(error?.code == ENOENT)
  #expect(try names(folder) == [])
}

@Test func ofManyInstructorsInOneFolderOneHasMadeTheSession() async throws {
  let folder = TemporaryFolder()
  let session = SessionFolder(path: folder.path + "/session")
  let made = await withTaskGroup(of: Int?.self) { group in
    for number in 0..<16 {
      group.addTask {
        let content = SessionFolder.Content(
          plan: Array("plan \(number)".utf8), readme: Array("readme".utf8),
          roster: Array("roster \(number)".utf8), seatsReadInbox: false)
        return (try? session.create(content, mark: "\(number)")).map { number }
      }
    }
    var made: [Int] = []
    for await number in group { if let number { made.append(number) } }
    return made
  }
  #expect(made.count == 1)
  #expect(text(of: session.planFile) == "plan \(made.first ?? -1)")
  #expect(text(of: session.rosterFile) == "roster \(made.first ?? -1)")
  #expect(
    try Folder.names(in: session.path) == ["README.txt", "inbox", "roster.csv", "session.yaml"])
}

@Test(arguments: [(false, mode_t(0o3733)), (true, mode_t(0o3777))])
func theInboxTakesFilesFromEverybody(seatsRead: Bool, mode: mode_t) async throws {
  let folder = TemporaryFolder()
  let session = SessionFolder(path: folder.path + "/session")
  // In a process of its own: the umask belongs to the whole process.
  await #expect(processExitsWith: .success) {
    [path = session.path as String, seatsRead = seatsRead as Bool] in
    umask(0o077)
    let content = SessionFolder.Content(
      plan: [], readme: [], roster: nil, seatsReadInbox: seatsRead)
    try SessionFolder(path: path).create(content, mark: "1")
  }
  var status = stat()
  #expect(stat(session.inbox, &status) == 0 && status.st_mode & 0o7777 == mode)
  #expect(session.hasPermissions(seatsReadInbox: seatsRead))
  #expect(stat(session.path, &status) == 0 && status.st_mode & 0o7777 == 0o755)
}

@Test(arguments: [
  ("/data/a/b", "ext4"), ("/media/usb stick/x", "vfat"), ("/srv/share", "cifs"),
  ("/srv/shared", "ext4"), ("/srv/share/nfs/deep", "nfs4"), ("/", "ext4"),
])
func theFileSystemOfAPathIsThatOfTheInnermostMount(path: String, kind: String) {
  let mounts = """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    nonsense
    30 22 0:44 / /srv/share rw master:1 shared:2 - fuse.sshfs host: rw
    31 22 0:45 / /srv/share rw - cifs //server/share rw
    32 31 0:46 / /srv/share/nfs rw - nfs4 server:/ rw
    33 22 8:17 / /media/usb\\040stick rw - vfat /dev/sdb1 rw
    """
  #expect(FileSystem.kind(ofPath: path, in: mounts) == kind)
}
