import MeasuredBoot
import Messages

/// GRUB's environment block is written at every boot. What it changes of the boot stands in the commands that follow,
/// which digests bind; its own name is a hint, so it may stand only where a boot before had one, and as often.
struct EnvironmentBlock: VolatileRule {
    let name: Message = "grubenv"

    private static let fileName = Array("/grubenv".utf8)

    func canonical(of event: InspectedEvent, in log: EventLog) -> String? {
        guard event.pcr == 9, event.event.type == .ipl else { return nil }
        let data = log.data(of: event.event)
        let path = data.last == 0 ? data.dropLast() : data
        return path.suffix(Self.fileName.count).elementsEqual(Self.fileName) ? "grubenv" : nil
    }
}
