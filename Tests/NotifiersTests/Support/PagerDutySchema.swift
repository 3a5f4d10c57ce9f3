import Foundation

/// What PagerDuty documents of events (https://developer.pagerduty.com/docs/send-alert-event).
enum PagerDutySchema {
    static func faults(in event: [String: Any]) -> [String] {
        var faults: [String] = []
        for key in ["routing_key", "event_action", "dedup_key"] where (event[key] as? String ?? "").isEmpty {
            faults.append("\(key) is missing")
        }
        let action = event["event_action"] as? String ?? ""
        if !["trigger", "acknowledge", "resolve"].contains(action) { faults.append("event_action \(action)") }
        if (event["dedup_key"] as? String ?? "").utf8.count > 255 { faults.append("dedup_key is too long") }
        for link in event["links"] as? [[String: Any]] ?? [] where link["href"] as? String == nil {
            faults.append("a link without href")
        }
        if let payload = event["payload"] as? [String: Any] {
            faults += Self.faults(payload: payload)
        } else if action == "trigger" {
            faults.append("payload is missing")
        }
        return faults
    }

    private static func faults(payload: [String: Any]) -> [String] {
        var faults: [String] = []
        let summary = payload["summary"] as? String ?? ""
        if summary.isEmpty || summary.unicodeScalars.count > 1_024 { faults.append("summary") }
        if (payload["source"] as? String ?? "").isEmpty { faults.append("source") }
        let severity = payload["severity"] as? String ?? ""
        if !["critical", "error", "warning", "info"].contains(severity) { faults.append("severity \(severity)") }
        let time = payload["timestamp"] as? String ?? ""
        if ISO8601DateFormatter().date(from: time) == nil { faults.append("timestamp \(time)") }
        return faults
    }
}
