import Alerting
package import Messages
package import Storage

/// The form for a silence, with what it would cover now.
package struct NewSilencePage: Page {
    let draft: SilenceDraft
    let covered: [Incident]
    let isTooMany: Bool
    let lacksComment: Bool

    package let section: PageSection? = .silences
    package let title: Message = "New silence"
    package let isLive = false

    private static let limit = 500

    /// Reads the page.
    /// - Parameter lacksComment: whether it was sent without a comment.
    package init(_ connection: any SQLConnection, draft: SilenceDraft, lacksComment: Bool = false) throws {
        let open = try IncidentTable(connection).latest(in: [.open, .silenced], limit: Self.limit + 1)
        covered = open.prefix(Self.limit).filter(draft.covers)
        isTooMany = open.count > Self.limit
        self.draft = draft
        self.lacksComment = lacksComment
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        Tag.p { "A silenced incident is kept and shown, and nobody is told of it." }
        if lacksComment { Tag.p(.style(.card, .problem), .with(.role, "alert")) { "Say why in the comment." } }
        if frame.mayChange {
            Parts.card("What is silenced, and for how long") { form(frame) }
            Parts.card("What it would cover now") { preview }
        } else {
            Tag.p { "To acknowledge, resolve or silence incidents takes the role responder." }
        }
    }

    /// One form with two buttons: to look, it is sent to the page itself; to make the silence, to where silences are.
    private func form(_ frame: PageFrame) -> Markup {
        Tag.form(.with(.method, "post"), .action(PageAddress("silences"))) {
            frame.formField
            Tag.input(.with(.type, "hidden"), .with(.name, "incident"), .with(.value, draft.incident.key.text))
            Tag.fieldset {
                Tag.legend { "Incidents that fit all of these" }
                for matcher in SilenceDraft.offered(draft.incident) { choice(matcher) }
            }
            Parts.select("hours", "For how long", lengths, chosen: "\(draft.hours)")
            Tag.p {
                Tag.label(.with(.for, "comment")) { "Why" }
                Tag.input(
                    .with(.type, "text"),
                    .with(.id, "comment"),
                    .with(.name, "comment"),
                    .with(.value, draft.comment),
                    .with(.maxlength, 1_000),
                    .with(.autocomplete, "off")
                )
            }
            Tag.div(.style(.actions)) {
                Tag.button(.style(.quiet), .with(.name, "step"), .with(.value, "preview")) { "Preview" }
                Tag.button(.with(.name, "step"), .with(.value, "create")) { "Silence" }
            }
        }
    }

    private func choice(_ matcher: SilenceMatcher) -> Markup {
        Tag.label {
            Tag.input(
                .with(.type, "checkbox"),
                .with(.name, SilenceDraft.fieldName(matcher)),
                .with(.value, "on"),
                .flag(.checked, if: draft.matchers.contains(matcher))
            )
            Tag.span { SilenceWords.condition(matcher) }
        }
    }

    private var lengths: [Parts.Choice] {
        SilenceDraft.lengths.map { hours in
            Parts.Choice("\(hours)", hours < 48 ? "\(hours) hours" : "\(hours / 24) days")
        }
    }

    @MarkupBuilder private var preview: [Markup] {
        if covered.isEmpty {
            Tag.p { "No incident that is open now." }
        } else {
            Tag.ul {
                for incident in covered {
                    Tag.li {
                        Words.badge(incident.severity)
                        Markup.verbatim(" ")
                        Tag.a(.href(PageAddress("incidents", incident.key.text))) { incident.title }
                    }
                }
            }
        }
        if isTooMany { Tag.p { "Only the \(Self.limit) incidents that changed last were looked at." } }
    }
}

/// Conditions of silences in words.
enum SilenceWords {
    static func condition(_ matcher: SilenceMatcher) -> Message {
        let value = matcher.value
        switch matcher.field {
        case .key: return "this incident only"
        case .kind: return "the kind is \(value)"
        case .severity: return "the severity is \(value)"
        case .subject: return "the cohort or source is \(value)"
        case .cluster: return "the cluster is \(value)"
        case .pool: return "the node pool is \(value)"
        case .instance: return "the only node is \(value)"
        case .component: return "the only component that changed is \(value)"
        }
    }
}
