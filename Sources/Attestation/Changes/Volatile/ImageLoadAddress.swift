import MeasuredBoot
import Messages

/// Where firmware loaded an image changes with what else was loaded; the digest is that of the file.
struct ImageLoadAddress: VolatileRule {
    let name: Message = "image load address"

    func differsBesideDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool {
        guard case .image(let old) = old.event.content, case .image(let new) = new.event.content else { return false }
        return old.path == new.path
    }
}
