import Messages
import MonitorConfiguration
import Notifiers
import SourceText

/// The configuration of a monitor, looked at in full: what it comes to, and everything that is wrong with it.
struct MonitorReview {
    /// One thing that is wrong.
    struct Problem {
        /// Where: line and column of the file; nil for what the command line or the environment sets.
        let place: (line: Int, column: Int)?
        let message: Message
    }

    let path: String

    /// Nil when the file itself cannot be understood.
    private(set) var settings: MonitorSettings?

    private(set) var problems: [Problem] = []

    /// Reads a file, and brings it together with the command line and the environment. One that cannot be opened ends the
    /// command.
    init(_ path: String, flags: [MonitorOverride: String]) throws {
        self.path = path
        MonitorConfigurationFile.noteMistypedVariables()
        let bytes = try InputFile.read(path, limit: MonitorConfiguration.sizeLimit)
        let source = SourceFile(path: path, bytes: bytes)
        do throws(ConfigurationProblems) {
            let configuration = try MonitorConfiguration.read(source)
            addChannelProblems(configuration, source)
            let settings = overridden(configuration, flags)
            self.settings = settings
            if let problem = Self.reachProblem(of: settings.configuration) {
                problems.append(Problem(place: nil, message: problem))
            }
        } catch {
            problems += error.all.map { Self.problem($0, source) }
            if let rest = error.rest {
                addChannelProblems(rest, source)
                _ = overridden(rest, flags)
            }
            problems.sort { ($0.place ?? (.max, .max)) < ($1.place ?? (.max, .max)) }
        }
    }

    /// Each problem with its place in front.
    var messages: [Message] {
        problems.map { problem in
            guard let (line, column) = problem.place else { return problem.message }
            return "\(path):\(line):\(column): \(problem.message)"
        }
    }

    /// That others could use a monitor which asks nobody who they are; nil where that is not so.
    static func reachProblem(of configuration: MonitorConfiguration) -> Message? {
        let address = configuration.listen.value
        guard configuration.access == nil, !address.isLoopback else { return nil }
        return """
            \(address) can be reached from other machines: set 'access' in \(configuration.path), or listen on 127.0.0.1
            """
    }

    /// What the configuration comes to with the command line and the environment.
    private mutating func overridden(
        _ configuration: MonitorConfiguration,
        _ flags: [MonitorOverride: String]
    ) -> MonitorSettings {
        var refused: [OverrideProblem] = []
        let settings = MonitorSettings(configuration, flags: flags, environment: Console.environment, &refused)
        problems += refused.map { Problem(place: nil, message: $0.message) }
        return settings
    }

    /// The keys of notifiers are known to their kinds only.
    private mutating func addChannelProblems(_ configuration: MonitorConfiguration, _ source: SourceFile) {
        MonitorConfigurationFile.withNotifiers(of: configuration) { context in
            for channel in configuration.notifiers {
                do throws(SyntaxError) {
                    _ = try NotifierRegistry.channel(channel, in: context)
                } catch {
                    problems.append(Self.problem(error, source))
                }
            }
        }
    }

    private static func problem(_ error: SyntaxError, _ source: SourceFile) -> Problem {
        let place = source.position(at: error.range.lowerBound)
        return Problem(place: (place.line, place.column), message: error.message)
    }
}
