import Glibc
import TestSupport
import Testing

/// An SSH server on the loopback interface, set up as `Docs/ssh.md` says: one account, and a key for each learner.
///
/// The account is that of the person who runs the tests. Its own files in `~/.ssh` are not read.
final class SSHServer {
  let seat: Seat
  private let port: UInt16
  private let daemon: Child
  private var place: String { seat.folder.path }

  /// What a key opens, for each learner's name.
  init(_ seat: Seat, commands: [String: String]) throws {
    self.seat = seat
    port = try freePort()
    var keys = ""
    for name in ["host"] + commands.keys.sorted() {
      let made = try seat.shell("ssh-keygen -q -t ed25519 -N '' -C \(name) -f \(name).key")
      #expect(made == Outcome())
      guard let command = commands[name] else { continue }
      let key = text(of: seat.folder.path + "/\(name).key.pub") ?? ""
      keys += "restrict,pty,command=\"\(command)\" \(key)"
    }
    seat.folder.write(keys, to: "authorized_keys")
    seat.folder.write(try Self.settings(for: seat, port: port), to: "sshd_config")
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    daemon = try seat.startShell("exec /usr/sbin/sshd -D -e -f sshd_config 2>&1")
    try daemon.hear("Server listening on 127.0.0.1")
  }

  /// Ends the server. A test says this at its end, because the server must not go as soon as its last login has begun.
  func stop() { daemon.send(signal: SIGTERM) }

  /// The server's settings: those of the page, for this account, and what a server needs that runs beside the machine's own.
  private static func settings(for seat: Seat, port: UInt16) throws -> String {
    let page = text(of: Program.sources + "/../../Docs/ssh.md") ?? ""
    let parts = page.split(
      separator: "<!-- sshd: a test runs a server with these lines -->\n```text\n")
    let recipe = String(try #require(parts.last)).split(separator: "```").first ?? ""
    #expect(recipe.contains("Match User study\n"))
    let folder = seat.folder.path
    return """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host.key
      AuthorizedKeysFile \(folder)/authorized_keys
      PidFile none
      StrictModes no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin yes
      Subsystem sftp internal-sftp
      \(recipe.replacing("Match User study", with: "Match User \(try account(in: seat))"))
      """
  }

  private static func account(in seat: Seat) throws -> String {
    String(try seat.shell("id -un").output.dropLast())
  }

  /// The line of shell that logs somebody in; `options` stand before the host, `command` behind it.
  private func line(_ learner: String, _ options: String, _ command: String) -> String {
    "ssh \(connection(learner)) -p \(port) \(options) $(id -un)@127.0.0.1 \(command)"
  }

  /// The options that every client of SSH gets, `scp` and `sftp` too.
  private func connection(_ learner: String) -> String {
    "-F /dev/null -i \(learner).key -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR "
      + "-o StrictHostKeyChecking=no -o UserKnownHostsFile=\(place)/known_hosts"
  }

  /// Logs somebody in at a terminal.
  func logIn(
    _ learner: String, _ options: String = "", command: String = "",
    terminal: String = "xterm-256color",
    rows: UInt16 = 24, columns: UInt16 = 80
  ) throws -> Child {
    seat.variables["TERM"] = terminal
    return try seat.startShell(
      "exec " + line(learner, options, command), streams: .terminal(rows: rows, columns: columns))
  }

  /// Logs somebody in without a terminal, and waits for the end.
  func run(_ learner: String, _ options: String = "", command: String = "", input: String = "")
    throws -> Outcome
  {
    try seat.shell(line(learner, options, command), input: input)
  }

  /// Runs `scp` or `sftp`; `$host` is the account at the server.
  func transfer(_ learner: String, _ program: String, _ arguments: String) throws -> Outcome {
    try seat.shell(
      "host=$(id -un)@127.0.0.1; \(program) \(connection(learner)) -P \(port) \(arguments)")
  }

  /// The environment of the program that runs for a learner.
  func environment(of learner: String) throws -> [String: String] {
    let id = try #require(try programs(of: learner).first)
    let variables = (text(of: "/proc/\(id)/environ") ?? "").split(separator: "\0")
    return Dictionary(
      variables.map { line in
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts.last ?? ""))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Waits until no program runs for a learner.
  func waitForEnd(of learner: String) throws {
    let start = ContinuousClock.now
    while try !programs(of: learner).isEmpty {
      guard ContinuousClock.now - start < .milliseconds(Child.patienceInMilliseconds) else {
        throw Unheard(words: "the end", instead: "webside still runs for \(learner)")
      }
      poll(nil, 0, 5)
    }
  }

  /// The processes that study for a learner of this server, by what they were started with.
  private func programs(of learner: String) throws -> [String] {
    try seat.shell("ls /proc").output.split(separator: "\n").map(String.init)
      .filter { id in
        let words = (text(of: "/proc/\(id)/cmdline") ?? "").split(separator: "\0").map(String.init)
        return words.first?.hasSuffix("/webside") == true && words.contains(learner)
          && words.contains { $0.hasPrefix(place) }
      }
  }
}

/// A port that nothing listens on now.
private func freePort() throws -> UInt16 {
  let end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(end) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(end, $0, length) == 0 && getsockname(end, $0, &length) == 0
    }
  }
  guard isBound else { throw SystemError(action: "find a free port") }
  return UInt16(bigEndian: address.sin_port)
}
