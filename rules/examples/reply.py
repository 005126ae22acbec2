"""Mailboxes for the rule that what was asked waits for an answer."""

from __future__ import annotations

from rules.engine.scene import Scene

EXAMPLES = (
    Scene(
        "2 Mar | eva > me tom ines karel odile | The feast | request | Which times you have free for the rehearsal, please tell me.",
        yields=("reply me>eva open",),
    ),
    Scene(
        """
        2 Mar | eva > me tom ines karel odile | The feast | request | Please let me know whether you can come.
        3 Mar | tom > eva me | Re: The feast | | I shall be there with both sons and the big drum.
        """,
        yields=("reply me>eva open",),
    ),
    Scene(
        "2 Mar | eva > me tom ines karel odile | The feast | request | Could you find a bigger hall?",
        because="any of five may find one, so it is on trial",
    ),
    Scene("2 Mar | eva > me | A hall | request | Could we rent your hall in June?", yields=("reply me>eva open",)),
    Scene(
        """
        2 Mar | eva > me | A hall | request | Could we rent your hall in June?
        3 Mar | me > eva | Re: A hall | ~acknowledgement | Got it.
        """,
        yields=("reply me>eva open",),
    ),
    Scene(
        """
        2 Mar | eva > me | A hall | request | Could we rent your hall in June?
        3 Mar | me > eva | Re: A hall | | The hall is yours from the fourth to the sixth.
        """,
        yields=("reply me>eva settled",),
    ),
    Scene(
        """
        2 Mar | eva > me | A hall | request | Could we rent your hall in June?
        9 Mar | eva > me | the hall again | request ~nudge | Any word about the hall and June?
        """,
        yields=("reply me>eva open",),
    ),
    Scene(
        """
        2 Mar | odile > me | Bell founders | request:introduction | You know Master Perrin; would you introduce me to him?
        """,
        yields=("reply me>odile open",),
    ),
    Scene(
        """
        2 Mar | odile > me | Bell founders | request:information | Which foundry cast the tenor bell of your tower?
        8 Mar | me > odile | the tenor bell | | It came from a foundry in Villedieu, cast twice, for the first one cracked.
        """,
        yields=("reply me>odile settled",),
    ),
    Scene(
        """
        2 Mar | me > karel | Barge to Passau | request:information | How long is the lock at Jochenstein?
        6 Mar | karel > me | Re: Barge to Passau | | Two hundred and thirty metres between the gates.
        """,
        yields=("reply karel>me settled",),
    ),
    Scene(
        """
        2 Mar | me > karel | Barge to Passau | request:information | How long is the lock at Jochenstein?
        """,
        yields=("reply karel>me open",),
    ),
    Scene(
        """
        2 Mar | ines > me | Harp strings | request:document | Puedes mandarme la lista de las cuerdas?
        4 Mar | me > ines | Re: Harp strings | decline | Sorry, the list is the maker's and not mine to give away.
        """,
        yields=("reply me>ines settled",),
    ),
    Scene(
        """
        2 Mar | eva > me | Lamp oil | request | Have you any lamp oil left over?
        5 Mar | eva > me | Re: Lamp oil | ~release | We found two cans in the shed, so never mind.
        """,
        yields=("reply me>eva settled",),
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom request | Tom lays tiles. Shall I tell him that the cellar is damp?
        """,
        yields=("reply me>eva open",),
    ),
    Scene(
        "2 Mar | rob > me | Grow faster | request ~sales | Do you have fifteen minutes this week?",
        because="a stranger sells; nobody owes that an answer",
    ),
    Scene("2 Mar | eva > me ; bob | A hall | -request | The hall is rented.", because="asks nothing"),
    Scene("2 Mar | eva > bob ; me | A hall | request | Bob, could we rent your hall?", because="the owner is only on copy"),
    Scene(
        "2 Mar | eva > me tom | Tiles | introduction@me@tom request | Tom lays tiles. Please take it from here, you two.",
        because="an introduction is answered by thanks and a first word, it asks the introducer's question only where it asks one",
    ),
    Scene(
        "2 Mar | eva > me | Ferry times | request | If the ferry does not run on Sunday, please let me know.",
        because="asked for a case that may never come",
    ),
    Scene(
        """
        2 Mar | kai > me gus | Certificates | request:information@me@gus | Could each of you send me the number of your own certificate?
        3 Mar | gus > kai me | Re: Certificates | | Mine is 88-2041.
        """,
        yields=("reply me>kai open",),
    ),
    Scene(
        """
        2 Mar | kai > me gus | Loose ends | request:information@me | You first: how many altos are coming?
        3 Mar | gus > kai me | Re: Loose ends | | The coach is booked for a quarter past eight.
        """,
        yields=("reply me>kai open",),
    ),
    Scene(
        """
        2 Mar | kai > me gus | Key | request | Does one of you have the key of the hall?
        3 Mar | gus > kai me | Re: Key | | I have it, come by after six.
        """,
        yields=("reply me>kai settled",),
    ),
    Scene(
        """
        2 Mar | eva > me | Lunch | meeting | Lunch on 5 March it is, then.
        3 Mar | eva > me | Re: Lunch | request:information | By the way, what is the street?
        """,
        because="the lunch is over, and somebody found the street",
    ),
    Scene(
        "2 Mar | eva > me | Symposium | request:information | MILLS AND WEIRS: WHAT IS LEFT OF THEM?",
        because="the title of a talk asks nobody",
    ),
    Scene(
        "2 Mar | eva > me | Courses | request | If your company is thinking of a course, please have somebody ring me.",
        because="said to any organization, for a case",
    ),
    Scene(
        "2 Mar | eva > me | The paper | request:meeting | Let's talk it through when my choir has sung it once.",
        because="it waits for her own choir",
    ),
    Scene(
        "2 Mar | eva > me | The draft | request:review | Let me know about any slips you find.",
        because="where there are none, silence is the answer",
    ),
    Scene(
        "2 Mar | eva > me | Thursday 5 March | request:meeting | Are you coming to the rehearsal on Thursday?",
        because="the day has passed; an answer is of no use any more",
    ),
    Scene(
        "2 Mar | eva > me | New reeds | request ~no_reply_needed | Do try them some day, no need to write back.",
        because="the writer wants no answer",
    ),
    Scene(
        "2 Mar | eva > me a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 | Allotment day | request | Who brings a wheelbarrow?",
        because="asked of so many that nobody is asked",
    ),
    Scene(
        "2 Mar | eva > me | Your appointment | auto request | Would you confirm the appointment?",
        because="a machine asks",
    ),
    Scene("2 Mar | info@choirs.example > me | Festival | request | Will your choir take part?", because="an office wrote unasked"),
)
