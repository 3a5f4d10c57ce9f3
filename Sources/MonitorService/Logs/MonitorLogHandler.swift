public import LogEntries
public import Logging

/// Writes one line an event: JSON for programs, or text for people.
public struct MonitorLogHandler: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level

    /// What every event of this logger carries.
    public var metadata: Logger.Metadata = [:]

    /// What carries more, by task.
    public var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let destination: LogDestination

    /// - Parameter label: the name of the logger, such as `shieldwatch.intake`.
    public init(label: String, level: Logger.Level, destination: LogDestination) {
        self.label = label
        self.logLevel = level
        self.destination = destination
    }

    /// Reads and sets what every event carries.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes an event.
    public func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, later in later } }
        if let own = event.metadata { all.merge(own) { _, later in later } }
        if let error = event.error { all["error"] = "\(error)" }
        destination.write(
            LogLine(
                time: destination.clock(),
                level: event.level,
                label: label,
                message: event.message.description,
                fields: all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
            )
        )
    }
}

/// Where a log goes and in which form.
public struct LogDestination: Sendable {
    /// The forms of a line.
    public enum Form: String, CaseIterable, Sendable {
        /// One JSON object.
        case json
        /// For people.
        case text
    }

    let form: Form
    let clock: @Sendable () -> Timestamp
    private let output: @Sendable (String) -> Void

    /// - Parameters:
    ///   - form: how lines are written.
    ///   - clock: the time of an event.
    ///   - output: takes whole lines, in one piece each, from any thread.
    public init(
        _ form: Form,
        clock: @escaping @Sendable () -> Timestamp,
        output: @escaping @Sendable (String) -> Void = StandardError.write
    ) {
        self.form = form
        self.clock = clock
        self.output = output
    }

    func write(_ line: LogLine) { output(form == .json ? line.json : line.text) }
}
