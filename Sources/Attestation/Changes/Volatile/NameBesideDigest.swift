import MeasuredBoot
import Messages

/// What stands beside a digest that does not cover it: the content is the same, whatever the log calls it.
struct NameBesideDigest: VolatileRule {
    let name: Message = "words that no digest covers"

    func differsBesideDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool { true }
}
