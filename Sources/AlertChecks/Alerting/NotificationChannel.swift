import GKEInventory
import Messages

/// Where an alerting policy sends its notifications (Cloud Monitoring, REST resource projects.notificationChannels).
struct NotificationChannel {
    let resource: DescribedResource

    /// What a type of channel leads to.
    enum Audience {
        case person
        /// A program; what it does with a notification is not known.
        case program
    }

    /// A type of channel, the label that it cannot do without, and who is at its other end.
    struct Kind {
        let label: String?
        let audience: Audience
    }

    /// The types of channels (Cloud Monitoring, "Create and manage notification channels by API").
    static let kinds: [String: Kind] = [
        "email": Kind(label: "email_address", audience: .person),
        "sms": Kind(label: "number", audience: .person),
        "slack": Kind(label: "channel_name", audience: .person),
        "pagerduty": Kind(label: nil, audience: .person),
        "google_chat": Kind(label: "space", audience: .person),
        "cloud_mobile_app": Kind(label: nil, audience: .person),
        "mobile": Kind(label: nil, audience: .person),
        "hipchat": Kind(label: nil, audience: .person),
        "campfire": Kind(label: nil, audience: .person),
        "webhook_basicauth": Kind(label: "url", audience: .program),
        "webhook_tokenauth": Kind(label: "url", audience: .program),
        "pubsub": Kind(label: "topic", audience: .program),
    ]

    var type: DescribedValue? { resource.body["type"] }

    /// The kind of channel; nil for a type that is not known, or not known to exist.
    var kind: Kind? { type?.text.flatMap { Self.kinds[$0] } }

    var isDisabled: Bool { resource.body["enabled"]?.flag == false }

    /// The label without which nothing can be sent, where it is not there.
    var missingLabel: String? {
        if type?.text == "pagerduty" { return hasServiceKey ? nil : "service_key" }
        guard let label = kind?.label else { return nil }
        guard let labels = resource.body["labels"] else { return label }
        guard case .object = labels.content else { return nil }
        guard let value = labels[label] else { return label }
        return value.text == "" ? label : nil
    }

    /// The key of PagerDuty is a secret: it stands among the labels, or among those that are kept from the state.
    private var hasServiceKey: Bool {
        ["labels", "sensitive_labels"].contains { name in
            resource.body.blocks(name).contains { block in
                block.missing != nil || block["service_key"].map { $0.text != "" } ?? false
                    || block["service_key_wo"] != nil
            }
        }
    }

    /// Whether a notification that is sent here reaches a person.
    var reach: Answer {
        if case .dependsOn(let missing) = resource.existence {
            return .unknown("whether \(resource.address) exists depends on: \(MissingWords.list(missing))")
        }
        if let enabled = resource.body["enabled"], enabled.missing != nil {
            return .unknown("whether \(resource.address) is enabled is not known")
        }
        if isDisabled { return .no("\(resource.address) is disabled") }
        guard let type, let name = type.text else { return .unknown("the type of \(resource.address) is not known") }
        guard let kind else { return .no("there is no type of channel called '\(name)'") }
        if let missingLabel { return .no("\(resource.address) has no \(missingLabel)") }
        switch kind.audience {
        case .person: return .yes
        case .program:
            return .unknown("whether a person hears of what goes to \(resource.address) (\(name)) is not known")
        }
    }
}
