import ArgumentParser

extension ArgumentHelp {
  /// For an option that names one partner.
  static var partner: ArgumentHelp {
    slug(words(de: "Nur dieser Partner (Kurzname).", en: "Only this partner (slug)."))
  }

  /// For an option that names one section.
  static var section: ArgumentHelp {
    slug(words(de: "Nur diese Rubrik (Kurzname).", en: "Only this section (slug)."))
  }

  /// For an option that names one topic.
  static var topic: ArgumentHelp {
    slug(words(de: "Nur dieses Thema (Kurzname).", en: "Only this topic (slug)."))
  }

  private static func slug(_ abstract: String) -> ArgumentHelp {
    ArgumentHelp(abstract, valueName: "slug")
  }
}
