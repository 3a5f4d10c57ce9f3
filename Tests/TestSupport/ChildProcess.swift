import CSpawn
import Glibc

/// A process that tests start, wait for and kill by the system's own calls.
///
/// It inherits its three standard descriptors and nothing else. Foundation's `Process` closes those that are open just
/// before it starts a child, so that the child inherits what another thread opens in between: the far ends of
/// connections, and those sockets by whose end Foundation learns that another child of its own has ended. A child that
/// lives as long as the tests, such as a server, holds them for as long, and whoever waits for them waits for ever.
public struct ChildProcess: Sendable {
    /// The process by its number.
    public let identifier: Int32

    /// How a process ended.
    public enum Ending: Hashable, Sendable {
        /// By itself, with this status.
        case exit(Int32)
        /// By this signal.
        case signal(Int32)

        init(_ status: Int32) {
            let signal = status & 0x7F
            self = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
        }

        /// The status as a shell has it: 128 and more when a signal ended the process.
        public var status: Int32 {
            switch self {
            case .exit(let status): status
            case .signal(let signal): 128 + signal
            }
        }
    }

    /// Why a process could not be started.
    public struct Failure: Error, CustomStringConvertible {
        /// What was to be started, and the system's reason.
        public let description: String

        init(_ program: String, _ number: Int32) { description = "\(program): \(String(cString: strerror(number)))" }
    }

    /// Starts a program. What it writes goes into files, or nowhere; it has nothing to read.
    /// - Parameters:
    ///   - program: the path of the program.
    ///   - folder: where it runs; nil for the folder of the tests.
    ///   - environment: its variables; nil for those of the tests.
    ///   - output: the file for standard output.
    ///   - complaints: the file for standard error.
    public init(
        _ program: String,
        _ arguments: [String],
        in folder: String? = nil,
        environment: [String: String]? = nil,
        output: String = "/dev/null",
        complaints: String = "/dev/null"
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, complaints)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let confined = spawnactions_confine(&actions, folder, STDERR_FILENO + 1)
        guard confined == 0 else { throw Failure(program, confined) }
        let variables = environment.map { variables in variables.map { "\($0)=\($1)" } }
        var started: pid_t = 0
        let status = Self.withCStrings([program] + arguments) { words in
            guard let variables else { return posix_spawn(&started, program, &actions, nil, words, environ) }
            return Self.withCStrings(variables) { posix_spawn(&started, program, &actions, nil, words, $0) }
        }
        guard status == 0 else { throw Failure(program, status) }
        identifier = started
    }

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}

extension ChildProcess {
    /// Whether it has not ended yet. It can be waited for all the same.
    public var isRunning: Bool {
        var information = siginfo_t()
        guard waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else { return false }
        return information.si_signo == 0
    }

    /// Waits for its end, once. The calling thread does nothing else meanwhile.
    public func wait() -> Ending {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        return Ending(status)
    }

    /// Sends it a signal.
    public func send(_ signal: Int32) { Glibc.kill(identifier, signal) }

    /// Kills it and answers how it ended: by itself, when it had ended before.
    public func kill() -> Ending {
        send(SIGKILL)
        return wait()
    }
}
