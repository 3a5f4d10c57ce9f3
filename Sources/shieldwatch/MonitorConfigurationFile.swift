import AsyncHTTPClient
import Glibc
import LogEntries
import Messages
import MonitorConfiguration
import MonitorService
import Notifiers
import Reporting
import SourceText
import TerraformInput

/// Reads the configuration of the monitor; one that is broken ends the command.
enum MonitorConfigurationFile {
    /// Reads a file.
    static func load(_ path: String) throws -> MonitorConfiguration { try settings(path).configuration }

    /// Reads a file and brings it together with the command line and the environment; everything that is wrong is said.
    static func settings(_ path: String, flags: [MonitorOverride: String] = [:]) throws -> MonitorSettings {
        let source = SourceFile(path: path, bytes: try InputFile.read(path, limit: MonitorConfiguration.sizeLimit))
        let configuration: MonitorConfiguration
        do throws(ConfigurationProblems) {
            configuration = try MonitorConfiguration.read(source)
        } catch {
            try giveUp(error.all, source)
        }
        noteMistypedVariables()
        do throws(OverrideProblem) {
            return try MonitorSettings(configuration, flags: flags, environment: Console.environment)
        } catch {
            try Console.giveUp(error.message)
        }
    }

    /// Says which variables of the environment were most likely meant for the monitor and are not.
    static func noteMistypedVariables() {
        for (name, meant) in MonitorOverride.mistyped(in: Console.environment) {
            Console.note(saying: "the environment's \(name) means nothing here; did you mean \(meant)?")
        }
    }

    /// Makes a channel of its settings.
    static func channel(
        _ settings: ChannelSettings,
        of configuration: MonitorConfiguration,
        _ client: HTTPClient
    ) throws -> NotificationChannel {
        do throws(SyntaxError) {
            return try NotifierRegistry.channel(settings, in: context(configuration, client))
        } catch {
            let path = configuration.path
            let bytes = try InputFile.read(path, limit: MonitorConfiguration.sizeLimit)
            try giveUp([error], SourceFile(path: path, bytes: bytes))
        }
    }

    /// Does something with what channels are made with.
    static func withNotifiers<Result>(
        of configuration: MonitorConfiguration,
        _ work: (NotifierContext) throws -> Result
    ) rethrows -> Result {
        let client = NotifierContext.makeClient()
        defer { _ = Blocking.wait { try? await client.shutdown() } }
        return try work(context(configuration, client))
    }

    /// What channels are made with.
    /// - Parameter output: takes what a channel prints; false when nobody reads it.
    static func context(
        _ configuration: MonitorConfiguration,
        _ client: HTTPClient,
        output: @escaping @Sendable (String) -> Bool = print
    ) -> NotifierContext {
        NotifierContext(
            client: client,
            userAgent: "shieldwatch/\(Version.text)",
            pages: configuration.pages,
            language: configuration.language.value,
            catalogue: { MessageCatalogue.catalogue(for: $0) },
            variables: Console.environment,
            now: { .now },
            output: output
        )
    }

    @Sendable private static func print(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { Console.write(UnsafeRawBufferPointer($0)) }
    }

    /// The file with the tokens of those who may use the interface.
    static func tokens(_ path: String) throws -> WatchedFiles<TokenFile> {
        do throws(FileProblem) {
            return try WatchedFiles(tokens: path)
        } catch {
            try Console.giveUp(error.message)
        }
    }

    private static func giveUp(_ problems: [SyntaxError], _ source: SourceFile) throws -> Never {
        for problem in problems.dropLast() { Console.note(saying: line(problem, source)) }
        try Console.giveUp(problems.last.map { line($0, source) } ?? "")
    }

    private static func line(_ problem: SyntaxError, _ source: SourceFile) -> Message {
        let place = source.position(at: problem.range.lowerBound)
        return "\(source.path):\(place.line):\(place.column): \(problem.message)"
    }
}
