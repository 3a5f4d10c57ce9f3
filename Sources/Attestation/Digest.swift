public import MeasuredBoot

/// The value of a hash; named here because the library of hash functions calls something else so, too.
public typealias Digest = MeasuredBoot.Digest
