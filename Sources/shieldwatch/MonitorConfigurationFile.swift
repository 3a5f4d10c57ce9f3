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
    static func load(_ path: String) throws -> MonitorConfiguration {
        try reading(path) { source throws(SyntaxError) in try MonitorConfiguration(source) }
    }

    /// Makes a channel of its settings.
    static func channel(
        _ settings: ChannelSettings,
        of configuration: MonitorConfiguration,
        _ client: HTTPClient
    ) throws -> NotificationChannel {
        let context = NotifierContext(
            client: client,
            userAgent: "shieldwatch/\(Version.text)",
            pages: configuration.pages,
            language: configuration.language.value,
            catalogue: { MessageCatalogue.catalogue(for: $0) },
            variables: Console.environment,
            now: { .now },
            output: { text in
                var text = text
                return text.withUTF8 { Console.write(UnsafeRawBufferPointer($0)) }
            }
        )
        return try reading(configuration.path) { _ throws(SyntaxError) in
            try NotifierRegistry.channel(settings, in: context)
        }
    }

    /// Reads the file with the tokens of those who may use the interface.
    static func tokens(_ path: String) throws -> TokenFile {
        try reading(path) { source throws(SyntaxError) in try TokenFile(source) }
    }

    private static func reading<Value>(
        _ path: String,
        _ read: (SourceFile) throws(SyntaxError) -> Value
    ) throws -> Value {
        let source = SourceFile(path: path, bytes: try InputFile.read(path, limit: MonitorConfiguration.sizeLimit))
        do throws(SyntaxError) {
            return try read(source)
        } catch {
            let place = source.position(at: error.range.lowerBound)
            try Console.giveUp("\(path):\(place.line):\(place.column): \(error.message)")
        }
    }
}
