import MeasuredBoot
import Messages

/// GRUB's environment block is written at every boot. What it changes of the boot stands in the commands that follow.
struct EnvironmentBlock: VolatileRule {
    let name: Message = "grubenv"

    func differsOnlyThere(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool {
        old.pcr == 9 && Self.isEnvironment(old) && Self.isEnvironment(new)
    }

    private static func isEnvironment(_ item: MeasuredItem) -> Bool {
        PrintableText.whole(item.data)?.split(separator: "/").last == "grubenv"
    }
}
