import Messages
public import MonitorConfiguration
public import SourceText

/// Every kind of notifier there is.
public enum NotifierRegistry {
    static let all: [any ConfiguredNotifier.Type] = [
        WebhookNotifier.self,
        SlackNotifier.self,
        PagerDutyNotifier.self,
        AlertmanagerNotifier.self,
        EmailNotifier.self,
        StandardOutputNotifier.self,
        FileNotifier.self,
    ]

    /// The names of the kinds.
    public static var kinds: [String] { all.map { $0.kind } }

    /// Makes the channel that settings describe.
    /// - Throws: `SyntaxError` at the first key that is unknown, missing or wrong, or whose secret cannot be read.
    public static func channel(
        _ settings: ChannelSettings,
        in context: NotifierContext
    ) throws(SyntaxError) -> NotificationChannel {
        guard let kind = all.first(where: { $0.kind == settings.kind }) else { throw unknown(settings) }
        return try NotificationChannel(kind, ChannelReader(settings, context))
    }

    private static func unknown(_ settings: ChannelSettings) -> SyntaxError {
        if let nearest = NearestName.nearest(to: settings.kind, among: kinds) {
            return SyntaxError(
                "there is no kind of notifier '\(settings.kind)'; did you mean '\(nearest)'?",
                at: settings.mapping.offset("kind")
            )
        }
        let known = kinds.map { Message(verbatim: $0) }
        return SyntaxError(
            "there is no kind of notifier '\(settings.kind)'; the kinds are \(known, separator: .comma)",
            at: settings.mapping.offset("kind")
        )
    }
}
