import Files
import Glibc
import Session
import TestSupport
import Testing

/// A session's folder in a temporary folder that everybody may pass through.
private struct Place {
  let root = TemporaryFolder()
  var folder: SessionFolder { SessionFolder(path: root.path + "/share/s") }

  init(roster: String? = "id,name\n") throws {
    chmod(root.path, 0o755)
    mkdir(root.path + "/share", 0o755)
    try make(roster: roster)
  }

  func make(roster: String? = "id,name\n") throws {
    try folder.create(
      SessionFolder.Content(
        plan: Array("plan".utf8), readme: [], roster: roster.map { Array($0.utf8) },
        seatsReadInbox: false), mark: "x")
  }

  func path(_ name: String) -> String { root.path + "/" + name }

  func weaknesses(seatsReadInbox: Bool = false, for account: UInt32 = geteuid()) throws
    -> [FolderWeakness]
  {
    try folder.weaknesses(for: account, seatsReadInbox: seatsReadInbox)
  }
}

struct FolderWeaknessTests {
  @Test func aNewFolderHasNone() throws {
    #expect(try Place().weaknesses() == [])
  }

  @Test(arguments: ["share", "share/s"])
  func aFolderOnTheWayThatAllMayWriteIsNamed(name: String) throws {
    let place = try Place()
    chmod(place.path(name), 0o777)
    #expect(
      try place.weaknesses() == [
        .replaceable(folder: place.path(name), permissions: 0o777, .everybody)
      ])
    chmod(place.path(name), 0o775)
    #expect(
      try place.weaknesses() == [
        .replaceable(folder: place.path(name), permissions: 0o775, .group(getegid()))
      ])
    // In a sticky folder nobody changes what belongs to somebody else.
    chmod(place.path(name), 0o1777)
    #expect(try place.weaknesses() == [])
  }

  @Test(arguments: [0o777, 0o1777, 0o755] as [UInt32])
  func whatALinkLeadsToIsLookedAtToo(permissions: UInt32) throws {
    let place = try Place()
    mkdir(place.path("elsewhere"), 0o755)
    rename(place.folder.planFile, place.path("elsewhere/plan"))
    symlink("../../elsewhere/plan", place.folder.planFile)
    chmod(place.path("elsewhere"), permissions)
    let expected = FolderWeakness.replaceable(
      folder: place.path("elsewhere"), permissions: permissions, .everybody)
    #expect(try place.weaknesses() == (permissions == 0o777 ? [expected] : []))
  }

  @Test func whatIsBehindAFolderThatNobodyPassesIsNoWeakness() throws {
    let place = try Place()
    chmod(place.path("share/s"), 0o777)
    chmod(place.root.path, 0o700)
    #expect(
      try place.weaknesses() == [.impassable(folder: place.root.path, permissions: 0o700)])
  }

  @Test(
    arguments: [
      (0o666, FolderWeakness.Outsider.everybody), (0o664, .group(getegid())), (0o644, nil),
    ] as [(UInt32, FolderWeakness.Outsider?)])
  func filesThatOthersMayWriteAreNamed(permissions: UInt32, outsider: FolderWeakness.Outsider?)
    throws
  {
    let place = try Place()
    let files = [place.folder.planFile, place.folder.rosterFile]
    for file in files { chmod(file, permissions) }
    #expect(
      try place.weaknesses()
        == files.flatMap { file in
          outsider.map { [.writable(path: file, permissions: permissions, $0)] } ?? []
        })
  }

  private static let inboxes: [(UInt32, Bool, @Sendable (String) -> [FolderWeakness])] = [
    (0o3733, false, { _ in [] }),
    (0o1733, false, { _ in [] }),
    (0o3777, true, { _ in [] }),
    (0o1777, false, { [.listable(inbox: $0, permissions: 0o1777, .everybody)] }),
    (0o733, false, { [.removable(inbox: $0, permissions: 0o733, .everybody)] }),
    (0o1730, false, { [.closedInbox($0, permissions: 0o1730, groupMay: true)] }),
    (0o700, false, { [.closedInbox($0, permissions: 0o700, groupMay: false)] }),
  ]

  @Test(arguments: inboxes.indices)
  func theInboxIsADropBoxOrNamed(index: Int) throws {
    let (permissions, seatsReadInbox, expected) = Self.inboxes[index]
    let place = try Place()
    chmod(place.folder.inbox, permissions)
    #expect(
      try place.weaknesses(seatsReadInbox: seatsReadInbox) == expected(place.folder.inbox))
  }

  /// Whose account is not the folder's: what belongs to the test is somebody else's then, unless the test runs as root.
  @Test(.enabled(if: geteuid() != 0)) func anotherAccountsFolderIsNamedOnce() throws {
    let place = try Place()
    #expect(
      try place.weaknesses(for: geteuid() + 1) == [
        .replaceable(folder: place.root.path, permissions: 0o755, .account(geteuid())),
        .replaceable(folder: place.path("share"), permissions: 0o755, .account(geteuid())),
        .replaceable(folder: place.path("share/s"), permissions: 0o755, .account(geteuid())),
      ])
  }

  @Test(.enabled(if: geteuid() == 0)) func whatBelongsToAnotherAccountIsNamed() throws {
    let place = try Place()
    for path in [place.folder.planFile, place.folder.inbox] { chown(path, 65534, 65534) }
    chmod(place.folder.inbox, 0o1733)
    #expect(
      try place.weaknesses() == [
        .foreign(path: place.folder.planFile, owner: 65534),
        .foreign(path: place.folder.inbox, owner: 65534),
      ])
    #expect(
      place.folder.foreignFiles == [
        .foreign(path: place.folder.planFile, owner: 65534),
        .foreign(path: place.folder.inbox, owner: 65534),
      ])
    chown(place.path("share/s"), 65534, 65534)
    #expect(
      try place.weaknesses() == [
        .replaceable(folder: place.path("share/s"), permissions: 0o755, .account(65534))
      ])
    #expect(place.folder.foreignFiles == [])
  }

  @Test(
    arguments: [(0o777, 0o755), (0o2775, 0o2755), (0o1777, 0o1777), (0o700, 0o700)]
      as [(UInt32, UInt32)])
  func aFolderThatWasThereIsClosedAsFarAsNeeded(before: UInt32, after: UInt32) throws {
    let place = try Place()
    unlink(place.folder.planFile)
    unlink(place.folder.rosterFile)
    chmod(place.folder.path, before)
    chmod(place.folder.inbox, 0o755)
    try place.make()
    #expect(try FileStatus(of: place.folder.path).permissions == after)
    #expect(try FileStatus(of: place.folder.inbox).permissions == 0o3733)
  }

  @Test func aRosterThatIsThereMakesNoSession() throws {
    let place = try Place()
    unlink(place.folder.planFile)
    #expect(throws: FileError(.makeFile, place.folder.rosterFile, code: EEXIST)) {
      try place.make()
    }
    #expect(text(of: place.folder.planFile) == nil)
  }
}

struct FolderHistoryTests {
  @Test func whatIsGoneOrReplacedIsSaidUntilItIsBack() throws {
    let place = try Place()
    var history = FolderHistory()
    func look() throws -> [FolderState.Part] { history.add(try FolderState(of: place.folder)) }
    #expect(try look() == [])
    #expect(history.changes == [])

    rename(place.folder.planFile, place.path("plan"))
    rename(place.folder.inbox, place.path("inbox"))
    mkdir(place.folder.inbox, 0o755)
    #expect(try look() == [])
    #expect(history.changes == [.gone(.plan), .replaced(.inbox)])

    rename(place.path("plan"), place.folder.planFile)
    rmdir(place.folder.inbox)
    rename(place.path("inbox"), place.folder.inbox)
    unlink(place.folder.rosterFile)
    #expect(try look() == [])
    #expect(history.changes == [.gone(.roster)])
  }

  @Test func aFileThatAnEditorSavedIsSaidOnce() throws {
    let place = try Place()
    var history = FolderHistory()
    _ = history.add(try FolderState(of: place.folder))
    place.root.write("new", to: "share/s/new")
    rename(place.path("share/s/new"), place.folder.planFile)
    #expect(history.add(try FolderState(of: place.folder)) == [.plan])
    #expect(history.add(try FolderState(of: place.folder)) == [])
    #expect(history.changes == [])
  }

  @Test func aShareThatIsGoneIsNoChange() throws {
    let place = try Place()
    var history = FolderHistory()
    _ = history.add(try FolderState(of: place.folder))
    rename(place.folder.path, place.path("away"))
    #expect(history.add(try FolderState(of: place.folder)) == [])
    #expect(history.changes == [])
  }

  @Test(.enabled(if: geteuid() == 0)) func whatBelongsToAnotherAccountNowIsSaid() throws {
    let place = try Place()
    var history = FolderHistory()
    _ = history.add(try FolderState(of: place.folder))
    let forged = place.root.write("forged", to: "forged")
    chown(forged, 65534, 65534)
    rename(forged, place.folder.planFile)
    chown(place.folder.inbox, 65534, 65534)
    #expect(history.add(try FolderState(of: place.folder)) == [])
    #expect(history.changes == [.taken(.plan, owner: 65534), .given(.inbox, owner: 65534)])
  }
}
