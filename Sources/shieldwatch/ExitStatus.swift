import ArgumentParser
import Messages

/// What the exit status says. The same for every command.
enum ExitStatus: Int32, CaseIterable {
    case clean = 0
    case couldNotComplete = 1
    case findings = 2
    case usage = 64

    var meaning: Message {
        switch self {
        case .clean: "clean, trusted or done"
        case .couldNotComplete:
            "could not complete: a file that cannot be read, even beside findings; no network; a refused plan"
        case .findings:
            """
            findings, not trusted, or not determined (--allow-undetermined makes the last of these 0, --fail-on \
            SEVERITY whatever weighs less, --exit-zero all of them)
            """
        case .usage: "the command line is wrong"
        }
    }

    /// Ends the command with this status.
    func exit() throws {
        guard self != .clean else { return }
        throw ExitCode(rawValue)
    }
}
