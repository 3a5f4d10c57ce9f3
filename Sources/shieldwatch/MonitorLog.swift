import LogEntries
import Logging
import MonitorConfiguration
import MonitorService

/// The log of a monitor in this process.
enum MonitorLog {
    /// Sends what is logged to standard error, once in the life of a process.
    static func begin(_ configuration: LogConfiguration) -> Logger {
        let wanted = configuration.form.flatMap { LogDestination.Form(rawValue: $0.rawValue) }
        let form = wanted ?? (StandardError.isTerminal ? .text : .json)
        let destination = LogDestination(form) { .now }
        let level = Logger.Level(rawValue: configuration.level.rawValue) ?? .info
        LoggingSystem.bootstrap { MonitorLogHandler(label: $0, level: level, destination: destination) }
        return Logger(label: "shieldwatch")
    }
}
