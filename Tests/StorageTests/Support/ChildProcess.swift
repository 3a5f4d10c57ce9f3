import Glibc
import Testing

/// A process that is started, looked at and killed by the system's own calls.
///
/// Foundation's `Process` waits for a message about the end, on which other threads have to work; where it is killed over
/// and over, beside everything else that runs, that message once did not come.
struct ChildProcess {
    private let identifier: pid_t

    /// Starts a program whose standard output goes into a file.
    init(_ program: String, _ arguments: [String], output: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_TRUNC, 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var started: pid_t = 0
        try #require(posix_spawn(&started, program, &actions, nil, words, environ) == 0)
        identifier = started
    }

    /// Whether it has not ended yet; who asks after it has ended may not ask again.
    var isRunning: Bool {
        var status: Int32 = 0
        return waitpid(identifier, &status, WNOHANG) == 0
    }

    /// Kills it and answers the signal that ended it; nil when it had ended by itself.
    func kill() -> Int32? {
        var status: Int32 = 0
        Glibc.kill(identifier, SIGKILL)
        guard waitpid(identifier, &status, 0) == identifier else { return nil }
        let signal = status & 0x7F
        return signal == 0 ? nil : signal
    }
}
