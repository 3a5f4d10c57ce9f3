import Findings
import GKEInventory
import Messages

/// Whether the notifications of an alerting policy reach a person.
struct PolicyReach {
    let policy: AlertPolicy
    let resources: AlertingResources

    var answer: Answer {
        guard let channels = policy.channels else { return .no("the policy has no notification channel") }
        if let missing = channels.missing { return Answer.any([referred(by: missing)]) }
        let elements = channels.elements
        guard !elements.isEmpty else { return .no("the policy has no notification channel") }
        return prompts(Answer.any(elements.map(reach)))
    }

    private func reach(_ element: DescribedValue) -> Answer {
        if let missing = element.missing { return referred(by: missing) }
        guard let name = element.text else { return .no("a notification channel is no text") }
        let named = resources.channels.filter { $0.resource.address == name || $0.resource.body["name"]?.text == name }
        guard let channel = own(named).first else {
            return .unknown("the notification channel \(name) is not in this input")
        }
        return channel.reach
    }

    /// The channels that an unknown value refers to: only what all of them say is known.
    private func referred(by missing: [MissingInput]) -> Answer {
        let known = missing.map { input in
            own(resources.channels.filter { Self.refers(input.reference, to: $0.resource.address) })
        }
        guard !known.isEmpty, !known.contains(where: \.isEmpty) else {
            return .unknown("the notification channels depend on: \(MissingWords.list(missing))")
        }
        return Answer.agreement(
            of: known.flatMap { $0 }.map(\.reach),
            doubt: "which of several channels is notified is not known"
        )
    }

    /// Of channels with one address those that are deployed together with the policy.
    private func own(_ channels: [NotificationChannel]) -> [NotificationChannel] {
        let own = channels.filter { $0.resource.root == policy.resource.root }
        return own.isEmpty ? channels : own
    }

    /// Whether a reference such as `TYPE.NAME.id` leads to a resource, or to all of its instances.
    private static func refers(_ reference: String, to address: String) -> Bool {
        if reference == address || reference.hasPrefix(address + ".") { return true }
        // Without an instance's key, any of them may be meant.
        guard let bracket = address.lastIndex(of: "["), address.hasSuffix("]") else { return false }
        let resource = address[..<bracket]
        return reference == resource || reference.hasPrefix(resource + ".")
    }

    /// A policy may be told to notify of closed incidents alone.
    private func prompts(_ reach: Answer) -> Answer {
        guard let prompts = policy.strategy?["notification_prompts"]?.elements.map(\.text), !prompts.isEmpty,
            !prompts.contains(nil), !prompts.contains("OPENED")
        else { return reach }
        return .no("the policy notifies of closed incidents only")
    }
}
