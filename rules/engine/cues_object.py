"""What an act is about (GUIDE.md): introduction, referral, job, meeting, document, review, advice, favor, information, help, other."""

from __future__ import annotations

from rules.engine.cues import pattern

OBJECTS: tuple[tuple[str, str], ...] = (
    (
        "introduction",
        r"\bintroduc|\bintros?\b|\b(?:put|get|bring) (?:me|us|you|them) (?:both )?(?:in(?:to)?|in front of|"
        r"in) (?:touch|contact|front)|\bin touch with\b.{0,20}\b(?:someone|somebody|your|the right)"
        r"|\bconnect (?:me|us|you) (?:with|to)|\bmeeting with your (?:former |old )?(?:partner|boss|colleague|"
        r"friend|ceo|director)|\bput .{2,40} in (?:my|your) path\b",
    ),
    (
        "referral",
        r"\b(?:resume|résumé|cv|c\.v\.|curriculum|application)\b.{0,60}\b(?:to|on|around|along)\b|\b(?:pass|"
        r"forward|hand|give|get|circulate|send)\b.{0,30}\b(?:resume|résumé|cv)\b"
        r"|\brecommend(?:ation)? (?:me|him|her|letter|for)|\bletter of (?:recommendation|reference)|"
        r"\brefer(?:ence|ee|ral|rer)\b|\bput in a (?:good )?word|\bvouch\b|\bgood word\b|\bput (?:me|my name) "
        r"forward",
    ),
    (
        "meeting",
        r"\b(?:meet(?:ing)?s?|lunch|coffee|dinner|drinks?|breakfast|beers?|get together|visit|rsvp|"
        r"appointment|interview|supper|happy hour|conference call|zoom)\b"
        r"|\b(?:call|phone|ring) me\b|\bgive (?:me|us) a (?:call|ring|shout|buzz)|\ba (?:quick |short |first "
        r")?(?:call|chat)\b|\b(?:come|stop|drop|swing) (?:by|over|round)\b|\bcome to (?:my|our|the)"
        r"|\b(?:available|free)\b.{0,40}\b(?:to|on|for|at|this|next|tomorrow|week|mon|tue|wed|thu|fri)|"
        r"\b(?:attend|join (?:us|me)|be there|convenient times?|schedule (?:a|some|an|us)|time slots?)\b"
        r"|\b(?:talk|speak|discuss) (?:on|this|about|at|with me|to me|tomorrow|next)|\bminutes of your time|"
        r"\bhalf an hour\b|\bget on your calendar",
    ),
    (
        "review",
        (
            r"\b(?:review|comments?|look (?:over|at|through)|feedback|proof-?read|mark ?up|edits?|redline|"
            r"revisions?|critique|approve|approval)\b"
        ),
    ),
    (
        "advice",
        (
            r"\b(?:advi[cs]e on|advice|thoughts?|opinion|recommend|suggest(?:ions?)?|what do you (?:think|make)|"
            r"what would you|views?|guidance|ideas?|input)\b|\bshould (?:i|we)\b"
        ),
    ),
    ("job", r"\b(?:job|position|opening|vacanc\w+|opportunit\w+|hire|hiring|internship|employment|role)\b"),
    (
        "document",
        r"\b(?:send|forward|fax|e-?mail|mail|copy|get|provide|print|resend|share|need|have|attach|fill|"
        r"complete|sign|submit)\b.{0,50}\b(?:file|copy|copies|report|document|spread ?sheet|contract|"
        r"agreement|"
        r"slides?|deck|presentation|draft|form|schedule|list|paper|article|invoice|letter|version|pdf|"
        r"sections?|figures|proposal|plan|memo|screen ?shot|snapshot|manuscript|template)s?\b",
    ),
    ("favor", r"\b(?:favou?r|help|assist(?:ance)?|do you mind|would you mind|be so kind|lend|borrow|a hand)\b"),
)
_QUESTION = (
    r"\?|\b(?:what|when|where|who|which|how|why|whether|if|let me know|tell me|status|confirm|find out|"
    r"advise|info|information|address|number|names?)\b"
)


def object_of(text: str, *, question: bool = False) -> str:
    """The object that the words of a plain sentence name; a question about none of them asks for information, the rest is "other"."""
    for name, source in OBJECTS:
        if pattern(source).search(text):
            return name
    return "information" if question or pattern(_QUESTION).search(text) else "other"
