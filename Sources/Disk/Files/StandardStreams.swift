internal import Glibc

/// Opens `/dev/null` for standard streams that are closed. Otherwise the first file that is opened, such as a journal, would take
/// their number, and text for the terminal would be written into it. Closed output still cannot be written to, and closed input
/// has ended.
package func fillClosedStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    // A file gets the lowest free number, which is this one.
    _ = unsafe open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_RDWR)
  }
}
