import Alerting
import Messages
import SourceText

/// Prints notifications, for people or as a line of JSON each.
struct StandardOutputNotifier: ConfiguredNotifier {
    static let kind = "stdout"
    static let keys = ["format"]

    private enum Format: String, CaseIterable {
        case text, json
    }

    private let format: Format
    private let words: NotificationWords
    private let output: @Sendable (String) -> Bool

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        format = try reader.choice("format") ?? .text
        words = try reader.words()
        output = reader.context.output
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        let text: String
        switch format {
        case .text: text = PlainText.render(notification, words)
        case .json: text = String(decoding: try NotificationJSON(notification, words).bytes(), as: UTF8.self) + "\n"
        }
        guard output(text) else { throw DeliveryFailure(.retry(after: nil), "nobody reads standard output") }
        return Delivery()
    }
}
