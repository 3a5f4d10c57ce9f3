import Messages
import MonitorConfiguration

/// Whether what is kept is kept for long enough to be of use.
struct RetentionCheck: DoctorCheck {
    static let name = "retention"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let faults = Self.faults(context.configuration)
        return faults.isEmpty ? [.ok("every period is long enough")] : faults
    }

    /// - Returns: what is too short, in the order of the keys.
    private static func faults(_ configuration: MonitorConfiguration) -> [DoctorAnswer] {
        let retention = configuration.retention
        let rows: [(Bool, Message, Message)] = [
            (
                retention.entries.seconds < 7 * 86_400,
                "retention.entries is \(retention.entries): an entry that is delivered again after that counts twice",
                "7d or longer, as Pub/Sub delivers again for that long"
            ),
            (
                retention.reports.seconds < retention.entries.seconds,
                "retention.reports is shorter than retention.entries",
                "keep reports for as long as somebody may ask what a node booted"
            ),
            (
                retention.incidents.seconds < 30 * 86_400,
                "retention.incidents is \(retention.incidents): resolved incidents are soon forgotten",
                "30d or longer"
            ),
            (
                retention.notifications.seconds < 86_400,
                "retention.notifications is \(retention.notifications): nobody sees what was not delivered",
                "1d or longer"
            ),
            (
                configuration.silence.machine.seconds < 300,
                "silence.machine is \(configuration.silence.machine): slow boots become incidents",
                "5m or longer"
            ),
        ]
        return rows.filter(\.0).map { .warning($0.1, $0.2) }
    }
}
