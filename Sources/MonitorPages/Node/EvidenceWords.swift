import Attestation
import Messages
import Storage

/// What is said of evidence on pages. Marks differ in shape as well as in colour.
enum EvidenceWords {
    static func badge(_ standing: Verdict.Standing) -> Markup {
        switch standing {
        case .trusted: badge(.passed, "✓", "trusted")
        case .notTrusted: badge(.failed, "✕", "not trusted")
        case .notDetermined: badge(.undetermined, "?", "not determined")
        }
    }

    static func badge(_ outcome: CheckOutcome) -> Markup {
        switch outcome {
        case .passed: badge(.passed, "✓", "passed")
        case .failed: badge(.failed, "✕", "failed")
        case .notDetermined: badge(.undetermined, "?", "not determined")
        }
    }

    private static func badge(_ looks: StyleClass, _ mark: String, _ word: Message) -> Markup {
        Tag.span(.style(.badge, looks)) {
            Tag.span(.with(.ariaHidden, true)) { Markup.verbatim(mark + " ") }
            word
        }
    }

    static func freshness(_ freshness: Freshness) -> Message {
        switch freshness {
        case .fresh: "It answers a question of this monitor."
        case .used: "Its question was answered already, or the node itself has shown other evidence since."
        case .unasked: "The monitor did not ask for it, or too long ago: it may be an old one."
        }
    }

    static func key(_ key: Verdict.KeyStanding) -> Message {
        switch key {
        case .certified: "A trusted authority vouches for the attestation key."
        case .enrolled: "The attestation key is the one that the node was enrolled with."
        case .supplied: "Nobody vouches for the attestation key but whoever gave it."
        }
    }

    static func proof(_ verdict: Verdict) -> Message {
        verdict.isProven ? "The evidence itself holds." : "The evidence itself does not hold, or lacks something."
    }
}
