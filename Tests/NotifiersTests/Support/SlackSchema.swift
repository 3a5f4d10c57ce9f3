import Foundation

/// What Slack documents of messages with blocks
/// (https://docs.slack.dev/reference/block-kit/blocks/section-block, …/header-block, composition objects).
enum SlackSchema {
    static func faults(in body: Data) throws -> [String] {
        guard let message = try JSONSerialization.jsonObject(with: body) as? [String: Any] else { return ["no object"] }
        var faults: [String] = []
        let text = message["text"] as? String ?? ""
        if text.isEmpty || text.unicodeScalars.count > 4_000 { faults.append("text") }
        if !Set(message.keys).isSubset(of: ["text", "blocks"]) { faults.append("keys of the message") }
        let blocks = message["blocks"] as? [[String: Any]] ?? []
        if blocks.isEmpty || blocks.count > 50 { faults.append("\(blocks.count) blocks") }
        return faults + blocks.flatMap(faults(in:))
    }

    private static func faults(in block: [String: Any]) -> [String] {
        switch block["type"] as? String {
        case "header": faults(text: block["text"], types: ["plain_text"], limit: 150)
        case "section": section(block)
        default: ["type of a block: \(block)"]
        }
    }

    private static func section(_ block: [String: Any]) -> [String] {
        let fields = block["fields"] as? [Any]
        guard block["text"] != nil || fields != nil else { return ["a section without text and fields"] }
        var faults: [String] = []
        if let text = block["text"] {
            faults += Self.faults(text: text, types: ["mrkdwn", "plain_text"], limit: 3_000)
        }
        if let fields, !(1...10).contains(fields.count) { faults.append("\(fields.count) fields") }
        return faults + (fields ?? []).flatMap { Self.faults(text: $0, types: ["mrkdwn", "plain_text"], limit: 2_000) }
    }

    private static func faults(text: Any?, types: [String], limit: Int) -> [String] {
        let object = text as? [String: Any] ?? [:]
        let content = object["text"] as? String ?? ""
        var faults: [String] = []
        if !types.contains(object["type"] as? String ?? "") { faults.append("type of a text: \(object)") }
        if content.isEmpty || content.unicodeScalars.count > limit {
            faults.append("\(content.unicodeScalars.count) characters of \(limit)")
        }
        return faults
    }
}
