import Curses
import Glibc
import Screen

/// A terminal without a screen. What the program under test sends, and what a person types, are bytes that a test can see.
final class PseudoTerminal {
  let screen: Int32
  private var keyboard: Int32

  init(rows: UInt16 = 24, columns: UInt16 = 80) {
    var ends: (keyboard: Int32, screen: Int32) = (-1, -1)
    precondition(openpty(&ends.keyboard, &ends.screen, nil, nil, nil) == 0)
    (keyboard, screen) = ends
    resize(rows: rows, columns: columns)
  }

  deinit {
    hangUp()
    close(screen)
  }

  /// Opens the terminal under test on this one.
  func open(
    as name: String = "xterm-256color", theme: Theme = .monochrome
  ) throws(TerminalError) -> CursesTerminal {
    try CursesTerminal(name: name, theme: theme, descriptors: (screen, screen))
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    precondition(ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0)
  }

  func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  func type(bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, min($0.count, 1024)) }
      precondition(count > 0)
      bytes = bytes.dropFirst(count)
    }
  }

  /// Closes the other end, as happens when a window is closed.
  func hangUp() {
    if keyboard >= 0 { close(keyboard) }
    keyboard = -1
  }

  /// Everything that was sent since the last call. A mark that is sent after it shows where it ends, so there is no need to wait.
  func sent() -> String {
    let mark = Array("\u{6}end of what was sent\u{6}".utf8)
    precondition(write(screen, mark, mark.count) == mark.count)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.ends(with: mark) {
      let count = read(keyboard, &buffer, buffer.count)
      precondition(count > 0)
      bytes += buffer[..<count]
    }
    return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
  }

  /// The modes that a program could leave changed.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(screen, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}

extension [UInt8] {
  fileprivate func ends(with mark: [UInt8]) -> Bool { suffix(mark.count).elementsEqual(mark) }
}

/// A frame of plain lines at 80 by 24.
func frame(_ lines: [String], cursor: Position = Position(row: 0, column: 0)) -> Frame {
  Frame(size: Size(rows: 24, columns: 80), lines: lines.map { Line($0) }, cursor: cursor)
}
