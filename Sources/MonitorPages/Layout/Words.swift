import Alerting
import Findings
import IntegrityEvents
import MeasuredBoot
import Messages

/// What things are called on pages, and what they look like. Marks differ in shape as well as in colour.
enum Words {
    static func verdict(_ verdict: BootVerdict?) -> Message {
        switch verdict {
        case .passed?: "passed"
        case .failed?: "failed"
        case .accepted?: "accepted"
        case .notDetermined?: "not determined"
        case nil: "no report"
        }
    }

    static func looks(_ verdict: BootVerdict?) -> StyleClass {
        switch verdict {
        case .passed?: .passed
        case .failed?: .failed
        case .accepted?: .accepted
        case .notDetermined?: .undetermined
        case nil: .silent
        }
    }

    private static func mark(_ verdict: BootVerdict?) -> String {
        switch verdict {
        case .passed?: "✓"
        case .failed?: "✕"
        case .accepted?: "!"
        case .notDetermined?: "?"
        case nil: "–"
        }
    }

    static func badge(_ verdict: BootVerdict?) -> Markup {
        Tag.span(.style(.badge, looks(verdict))) {
            Tag.span(.with(.ariaHidden, true)) { Markup.verbatim(mark(verdict) + " ") }
            self.verdict(verdict)
        }
    }

    static func standing(_ standing: Standing?) -> Message {
        switch standing {
        case .agrees?: "agrees"
        case .rollout?: "rollout"
        case .outlier?: "outlier"
        case .alone?: "alone"
        case .notDetermined?, nil: "not determined"
        }
    }

    static func severity(_ severity: Severity) -> Message {
        switch severity {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        }
    }

    static func badge(_ severity: Severity) -> Markup {
        switch severity {
        case .critical: Tag.span(.style(.badge, .critical)) { self.severity(severity) }
        case .high: Tag.span(.style(.badge, .high)) { self.severity(severity) }
        case .medium: Tag.span(.style(.badge, .medium)) { self.severity(severity) }
        case .low: Tag.span(.style(.badge)) { self.severity(severity) }
        }
    }

    static func state(_ state: IncidentState) -> Message {
        switch state {
        case .open: "open"
        case .acknowledged: "acknowledged"
        case .resolved: "resolved"
        case .silenced: "silenced"
        }
    }

    static func badge(_ state: IncidentState) -> Markup {
        switch state {
        case .open: Tag.span(.style(.badge, .open)) { self.state(state) }
        case .acknowledged: Tag.span(.style(.badge, .acknowledged)) { self.state(state) }
        case .resolved: Tag.span(.style(.badge, .resolved)) { self.state(state) }
        case .silenced: Tag.span(.style(.badge)) { self.state(state) }
        }
    }

    static func condition(_ condition: AffectedNode.Condition) -> Message {
        switch condition {
        case .affected: "affected"
        case .healed: "healed"
        case .accepted: "accepted"
        case .gone: "gone"
        }
    }
}
