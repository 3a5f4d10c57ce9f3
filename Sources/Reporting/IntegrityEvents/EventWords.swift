import IntegrityEvents
import Messages

/// What the parts of a report about boots are called.
enum EventWords {
    static func name(_ verdict: BootVerdict) -> Message {
        switch verdict {
        case .passed: "passed"
        case .failed: "failed"
        case .accepted: "accepted"
        case .notDetermined: "not determined"
        }
    }

    static func name(_ standing: Standing?) -> Message {
        switch standing {
        case .agrees?: "agrees"
        case .rollout?: "rollout"
        case .outlier?: "outlier"
        case .alone?: "alone"
        case .notDetermined?, nil: "not determined"
        }
    }

    static func reported(_ report: BootReport) -> Message {
        switch report.passed {
        case true?: "passed"
        case false?: "failed"
        case nil: "not said"
        }
    }

    /// The marks differ in shape as well as in colour.
    static func mark(_ verdict: BootVerdict, _ style: TerminalStyle) -> String {
        switch verdict {
        case .passed: style.mark("✓", .good)
        case .failed: style.mark("X", .critical)
        case .accepted: style.mark("!", .high)
        case .notDetermined: style.mark("?", .open)
        }
    }
}
