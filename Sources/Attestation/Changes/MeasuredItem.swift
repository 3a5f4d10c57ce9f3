import MeasuredBoot
import Messages

/// One measurement of a component, as boots are compared by it.
struct MeasuredItem {
    /// What has to be the same in both boots: the register and the digest.
    struct Identity: Hashable {
        let pcr: Int
        let digest: Digest
    }

    let identity: Identity
    let event: InspectedEvent

    /// What the log says it is.
    let words: Message

    /// The log that it stands in.
    let log: EventLog

    var pcr: Int { identity.pcr }

    /// The measurements of a component in their order; what was not extended changes nothing.
    static func all(of component: Component, in boot: BootAttribution) -> [MeasuredItem] {
        zip(boot.log.events, boot.components).compactMap { event, owner in
            guard owner == component, event.event.isExtended, let pcr = event.event.pcr,
                let digest = boot.log.log.digest(of: event.event, in: boot.log.bank)
            else { return nil }
            return MeasuredItem(
                identity: Identity(pcr: pcr, digest: digest),
                event: event,
                words: boot.claim(event.event.index).description,
                log: boot.log.log
            )
        }
    }

    /// The data of the event.
    var data: ArraySlice<UInt8> { log.data(of: event.event) }

    /// The text of GRUB's script that the event holds.
    var scriptLine: String? {
        if case .bootLoaderText(let text) = event.content { log.text(of: text) } else { nil }
    }
}
