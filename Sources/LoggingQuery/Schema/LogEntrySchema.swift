/// The fields of a log entry, by the discovery document of the Logging API (logging.v2, LogEntry).
public enum LogEntrySchema {
    /// A whole entry.
    static let entry = FieldType.message(fields)

    /// The fields by their names in JSON.
    static let fields: [String: FieldType] = [
        "apphub": application, "apphubDestination": application, "apphubSource": application,
        "errorGroups": .list(.message(["id": .text])),
        "httpRequest": httpRequest,
        "insertId": .text,
        "jsonPayload": .payload,
        "labels": .labels,
        "logName": .text,
        "metadata": .message(["systemLabels": .payload, "userLabels": .labels]),
        "operation": .message(["first": .bool, "id": .text, "last": .bool, "producer": .text]),
        "otel": .payload,
        "protoPayload": .protoPayload,
        "receiveTimestamp": .timestamp,
        "resource": .message(["labels": .labels, "type": .text]),
        "severity": .severity,
        "sourceLocation": .message(["file": .text, "function": .text, "line": .integer]),
        "spanId": .text,
        "split": .message(["index": .integer, "totalSplits": .integer, "uid": .text]),
        "textPayload": .text,
        "timestamp": .timestamp,
        "trace": .text,
        "traceSampled": .bool,
    ]

    private static let httpRequest = FieldType.message([
        "cacheFillBytes": .integer, "cacheHit": .bool, "cacheLookup": .bool,
        "cacheValidatedWithOriginServer": .bool, "latency": .duration, "protocol": .text, "referer": .text,
        "remoteIp": .text, "requestMethod": .text, "requestSize": .integer, "requestUrl": .text,
        "responseSize": .integer, "serverIp": .text, "status": .integer, "userAgent": .text,
    ])

    private static let application = FieldType.message([
        "application": .message(["container": .text, "id": .text, "location": .text]),
        "service": .message(["criticalityType": .text, "environmentType": .text, "id": .text]),
        "workload": .message(["criticalityType": .text, "environmentType": .text, "id": .text]),
    ])

    /// Whether an entry has a field of this name at its top level.
    public static func has(_ name: String) -> Bool { member(name, of: fields) != nil }

    /// A name as names of protocol buffers are compared: neither case nor underscores matter, so that both
    /// `insertId` and `insert_id` are known.
    static func folded(_ name: some StringProtocol) -> String { name.lowercased().filter { $0 != "_" } }

    /// The field of a message with a name.
    static func member(_ name: String, of members: [String: FieldType]) -> (name: String, type: FieldType)? {
        if let type = members[name] { return (name, type) }
        let wanted = folded(name)
        return members.first { folded($0.key) == wanted }.map { ($0.key, $0.value) }
    }
}
