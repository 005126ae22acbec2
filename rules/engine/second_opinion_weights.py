"""What each word, pair of words and shape weighs for asking. Written by `benchmarks/fit_asks.py`, not by hand."""

from __future__ import annotations

WEIGHTS = """
2.0: please
1.8: ~ends asking
1.5: ~bare verb
1.4: ~meets
-1.1: ~always, ~length 0
-1.0: ~length 5
1.0: ^please
-0.9: ~mass
-0.8: ~length 4
0.8: discuss, join, ~let us, ~you and I
-0.7: ^the, ~length 3
0.7: could, if
-0.6: ~begins with I will
0.6: ^to, can, me know
-0.5: <number> <number>, if you, please visit, questions, questions please, ~dollars, ~if you, ~length 1, ~length 2, ~was
0.5: can you, me, meet, need, schedule, would, ~I will, ~reported, ~time
-0.4: <name> <name>, <number> <name>, ^a, ^this, any questions, but, change, didn't, look forward, make, please add, please click, thank
-0.4: us please, ~says a person, ~to you
0.4: ^can, ^could, ^did, ^for, any time, check, could you, give me, know, me a, open, page, suggest, them, tonight, we could, works
0.4: you are, ~offering
-0.3: <name> <link>, <name> ?, ^and, ^how, ^in, ^look, ^so, ^thanks, ^that, address book, all, are, below to, buy, can help, change your
-0.3: company, conference, continue to, email, even, every, first, from, get to, gets, give you, help, i have, in <name>, insurance, is
-0.3: lets you, life, like to, longer, meeting, my, off, people, provided, see you, send you, thank you, thanks, that if, they, to be
-0.3: to contact, to meeting, to please, to send, to share, to your, top, trying, trying to, us, visit your, way, we want, wish, year
-0.3: you for, you on, ~ends calling
0.3: <number> am, <number> or, ?, ^would, a discussion, about <name>, and get, any, are you, ask, at, at <number>, cover, created
0.3: discussion, event, feedback, for, further, go ahead, happy to, i need, i would, if you're, it in, know if, let's, need to, on your
0.3: online, question, select, simply, speak, that we, to <link>, to discuss, to join, to speak, we can, we need, we'll, were, what is
0.3: will you, wondering if, would be, would like, you, you and, you may, you should, you think, your <name>
-0.2: <name> !, <name> <number>, <name> but, <name> by, <name> is, <name> of, <name> the, ^as, ^call, ^click, ^if, ^it, ^see, ^sorry
-0.2: ^today, ^where, ^your, a bit, a great, add, ago, already, always, and <number>, and want, and we, another, answer, anytime
-0.2: are looking, around, as we, as you, at <name>, attached is, back with, basis, be a, because, been, being, bit, bring, but you
-0.2: came, can't, check out, checking, claim, comment, communication from, competitive, concerns, contact us, continue, covered, day to
-0.2: delivery, delivery to, didn't get, dinner, discussed, do, do i, does, doesn't, earn, either, ensure delivery, expect to
-0.2: experience, finally, for the, forward to, free lunch, friend, getting, given the, great, guess, had, have an, have questions
-0.2: haven't, he, health insurance, how do, i had, i haven't, i should, i will, if i, in mind, inbox, inbox please, info, instance
-0.2: issue, just, know that, know when, later, let you, lets, line, link below, list, long, looking, looking for, mail message, makes
-0.2: may be, me <name>, meeting you, membership, messages, messages from, mind that, money, more than, most, my <name>, names, no, not
-0.2: not to, of <name>, of a, on a, on the, other, please feel, please try, point, position, post, power, prepared, products
-0.2: provide you, public, qualify, qualify for, reading, ready, real, receive, receive these, received, relationship, send the, service
-0.2: she, short, soon as, stand, subscription, t, tell you, than, that, that the, the <name>, the office, there, this <number>
-0.2: this morning, this to, this week, though, to change, to earn, to give, to help, to make, to the, to unsubscribe, to use, tomorrow
-0.2: unsubscribe, us to, video, videos, visit our, wait, we are, we get, we hope, we'd like, weeks, well, what's, whether, while, who
-0.2: who are, will, will be, will send, wish to, with a, with our, working, world, you do, you don't, you enjoy, you find, you more
-0.2: you wish, you with, you'll, your address, your email, your inbox, your subscription, ~formula, ~somebody will
0.2: <link> to, <name> as, <name> from, <name> night, <name> please, <name> when, <number> and, ^also, ^check, ^guys, ^hi, ^let's, ^shop
0.2: ^should, ^use, ^we'll, a call, a chance, a number, a question, about how, address by, after you, ahead, am <number>, and email
0.2: and give, and have, and let, and password, and we'll, any further, apologies, application, appreciate, are available, are in, as it
0.2: as possible, asap, at your, away, back to, bar, be, be sure, begin, busy, but if, calendar, can have, case, chance, check with
0.2: choose, come by, complete, contract, copies, copies of, copy, did you, discussing, don't, don't you, download, early, effective
0.2: email address, etc, file, final, follow up, following, forward this, from you, front, full, get a, give, give us, given that, go
0.2: got, greatly, guys, i get, i know, i wanted, if they, if this, if your, important, in touch, including, index, interested, is good
0.2: is not, is the, issues, it to, kind, know you, let me, lets discuss, like a, like you, log, log into, login, looks, make any
0.2: make sure, manage your, may, may want, me at, me what, next, next <name>, of these, of us, on, on any, on for, on how, opt, opt out
0.2: option, p, participate, parties, perhaps, photos, please confirm, please forward, please make, prepare a, problems, recommend
0.2: respond, review, select the, send, send it, send me, sent to, shop, site, start, steps, strategy, subscribe, take, tell <name>
0.2: text, that a, that you, the, the attached, the message, the offer, think we, this weekend, time, to keep, to look, to meet
0.2: to participate, to respond, to see, try, up and, us <number>, visit <link>, visit the, was wondering, we, weekly, why don't
0.2: will discuss, with him, with this, wondering, works for, would you, y, you available, you forward, you get, you must, you won't
0.2: you're not, your order, ~ends in a colon
-0.1: <link>, <name> all, <name> and, <name> are, <name> call, <name> conference, <name> did, <name> does, <name> gas, <name> going
-0.1: <name> group, <name> like, <name> meeting, <name> my, <name> n, <name> needs, <name> should, <name> so, <name> to, <name> will
-0.1: <number> a, <number> at, <number> for, <number> if, <number> is, <number> minutes, <number> months, <number> pm, <number> rd
-0.1: <number> st, <number> x, <number> you, ^attached, ^before, ^ben, ^by, ^does, ^enron, ^finally, ^good, ^he, ^here, ^however, ^i
-0.1: ^i'm, ^looking, ^my, ^now, ^one, ^our, ^search, ^she, ^take, ^thank, ^there, ^these, ^they, ^unfortunately, ^we're, ^whether, ^why
-0.1: ^with, a difference, a free, a friend, a lot, a new, a note, a very, a while, able, able to, about a, about getting, about your
-0.1: access, activate, activate your, active, activity, actually, add mailto, add to, address so, addresses, advice, after the
-0.1: afternoon, again, against, agreement, agreements, ain't, air, all of, all the, all your, allow, almost, also <name>, also i
-0.1: alternative, am going, an e, analyst, and <name>, and a, and call, and i, and it, and or, and that, and the, and thought
-0.1: and tomorrow, and what, and your, annual, any more, any of, anymore, appear, appears, application and, approach, approval
-0.1: are getting, are not, are now, are on, are still, are the, areas, as, as a, as much, as soon, as the, asked, assignment
-0.1: assistance, assistant, assuming, at the, at this, attached, attachment, attention, avoid, aware, b, baby, balance, based on
-0.1: be able, be available, be in, be on, be sending, be the, because of, believe that, benefits, birthday, bonus, budget, business
-0.1: but it, by <number>, by the, by tomorrow, c, call at, call me, call on, called, calling, can also, can be, can call, can now
-0.1: can provide, can use, can't wait, cancel, cancel your, card, carve, cause, challenges, chat with, checked, clear, click on
-0.1: clicking on, close, closing, coffee, com, come to, commercial, companies, completed, concerning, copy to, correctly, costs
-0.1: could provide, couldn't, course, currently, customers, daily, day, day and, days to, deal, deal <number>, decision, development
-0.1: development of, did, did not, difference, different, difficult to, discuss the, discussed this, distributed, do so, don't have
-0.1: don't know, don't think, down, draft, drinking, drive, due, due to, e <name>, effect, effort, email from, email if, email to
-0.1: emailing, emails, emails from, emails please, end, energy, enjoy, enron, ensure, entire, especially, event that, events, ever
-0.1: every day, everyone, everything, exciting, expectations, extremely, fact, family, fast, fax, feature, feel, filing, financial
-0.1: find the, finding, fit, five, fixed, food, for an, for dinner, for his, for some, forwarding, forwarding to, found, four, from all
-0.1: from me, from our, from us, future, gas, gas at, gave, get <name>, get all, get an, get home, get that, get you, given, given to
-0.1: giving, goal, goals, going on, going to, good idea, had to, has, have <number>, have any, have it, have more, having, hear from
-0.1: help in, here, here <link>, here and, here in, here is, history, hit, hold, home, honor, hope to, hoping, hotel, hours, i, i am
-0.1: i can't, i could, i did, i didn't, i don't, i e, i look, i think, i thought, i'm, idea, if <name>, if it, if you'd, immediately
-0.1: in a, in any, in on, in that, in the, included, info from, inside, instead, interest in, internal, into, into the, introduce
-0.1: invitation, is <name>, is for, is in, is it, it ?, it makes, it will, it with, it's, items, jobs, joint, just go, keep in
-0.1: keep your, kids, known, last night, late, later this, legal, less, like <name>, like me, likely, link, link to, listening
-0.1: listening to, live, load, longer like, look, lose, lot, love, lower, lunch, mail, mail messages, mail to, make it, make that
-0.1: make this, makes sense, manual, many, market, markets, married, materials, me for, media, meet the, meeting as, meeting on
-0.1: meeting tomorrow, memo, might, minutes, minutes of, mobile, more, most of, my assistant, name, needed, needs, needs to, new
-0.1: next <number>, night, no longer, note, notes, notification, now !, number <number>, of, of any, of course, of how, of it, of the
-0.1: of those, of your, offered, offering, old, on all, on our, on these, on vacation, once, one, only, operations, or concerns, or not
-0.1: or suggestions, our email, out, out for, out of, out the, out this, over, own, pack, particular, payments, per my, perfect, period
-0.1: place on, plan, plan to, play, please <link>, please call, please don't, please email, please follow, please go, please keep, plus
-0.1: pm, pm <number>, policy, prayer, prefer, prefer not, preferences, pretty, previous, price, prices, probably, process and, profile
-0.1: profit, project, promise, provide, publishing, pulling, put, put together, quarter, questions about, questions or
-0.1: questions regarding, quite, quote, quotes, rd, reach, reach out, reach us, read, read on, ready to, reasonable, receiving
-0.1: recently, red, regarding, remove you, removed, reply, reporting, required, requirements, responsibility, results, return
-0.1: return to, review and, revised, right now, risk, room, running, safe, safe sender, sale, sale of, save !, say, saying, scheduled
-0.1: scheduled for, see if, seeing, seems, sell, seminar, send an, send out, sender, sender list, sending, sense, sense to, share
-0.1: share a, share this, she can, ship, should be, should i, show, sign, since <name>, single, small, so that, so you, solution
-0.1: solutions, sorry, st, state, statement, stay, still, subject, such, suggestions, sum, support, switch, system, tag, talk with
-0.1: talked, talked to, tap, tell me, term, thanks for, that it, that my, that our, that this, that would, that you're, the best
-0.1: the big, the bill, the deal, the dinner, the email, the entire, the first, the form, the most, the new, the perfect
-0.1: the presentation, the process, the sale, the same, the time, the top, the world, their, there are, there may, these emails, thing
-0.1: thing to, think this, this in, this meeting, this month, this with, this year, thought, thought that, through, through the
-0.1: throughout, throughout the, time to, times, to activate, to address, to an, to avoid, to chat, to come, to confirm, to date
-0.1: to ensure, to have, to him, to introduce, to lower, to miss, to offer, to provide, to reach, to receive, to save, to say, to show
-0.1: to take, to tell, to thank, to this, to us, to wait, to win, today so, together a, took, tools, transmission, tried, tried to
-0.1: trip, truly, under, unfortunately, unless, until, until <name>, updated, us at, used, users, using, using <name>, utility
-0.1: vacation, valid, vehicle, very soon, visit, voice, voice mail, voicemail, volumes, want to, was, way to, we discussed, we'd, we've
-0.1: week and, week i, week of, weekend to, weeks ago, what <name>, what do, what time, when, when we, which may, wholesale, why i
-0.1: will get, will make, will need, win, with me, with my, with us, wonderful, words, work at, working on, worry, worth, would have
-0.1: would make, wouldn't, x, x <number>, years, you !, you <name>, you ?, you a, you by, you continue, you didn't, you from, you love
-0.1: you regarding, you see, you the, you this, you today, you try, you would, you'd, you'd prefer, you'll be, you've, your family
-0.1: your life, your profile, your time
0.1: !, <name>, <name> a, <name> am, <name> at, <name> can, <name> evening, <name> for, <name> give, <name> has, <name> in, <name> into
0.1: <name> last, <name> morning, <name> or, <name> out, <name> product, <name> that, <name> would, <number>, <number> !, <number> today
0.1: <number> with, ^<number>, ^after, ^any, ^but, ^do, ^don't, ^go, ^join, ^lets, ^maybe, ^mike, ^or, ^perhaps, ^remember, ^talk, ^tell
0.1: ^we, ^who, ^will, ^you, a beer, a copy, a list, a look, a meeting, a minute, a reminder, about that, above, account, address and
0.1: addressed, ahead and, along, also please, am, an, an email, and, and if, and share, and she, and tell, and try, any help
0.1: any problems, apply, appreciate your, appropriate, are doing, are going, arrange, arrange a, arrive, as i, as part, asset, assume
0.1: assume that, at any, at it, attachments, attend, attending, available for, available to, back and, back in, base, be glad, be great
0.1: be happy, be helpful, be possible, be there, be useful, be very, becoming, beer, before, before <name>, before the, believe we
0.1: best for, best to, biggest, board, both of, browser, but we, by <name>, by clicking, by phone, call, call and, call to
0.1: call tomorrow, call us, call with, call you, can come, can discuss, can do, can make, can set, can we, chance to, click
0.1: click below, clicking, co, come up, communication, complete the, complete your, confirm your, connection, consider, contact
0.1: contact <name>, contact me, contracts, convenience, conversation, coordinate, copy of, create, customer, data, deals, delay, desk
0.1: detail, device, directly, discuss further, discussed yesterday, discussing the, discussion about, discussions, discussions with
0.1: do not, do this, does not, don't forget, don't hesitate, done, download it, drop, during, during the, earliest, edit, email and
0.1: email at, email please, email us, end of, enter the, error, features, feel free, few minutes, field, fill, following information
0.1: for <name>, for free, for lunch, for me, for more, for us, for your, forget, format, free, free to, from a, fun, get, get in
0.1: get it, get me, get on, get out, get with, getting together, give a, glad, glad to, going, golf, good, got a, ground, group
0.1: guys can, handle, happy, have a, have dinner, have received, have some, have the, have you, help us, helpful, her, here to
0.1: hesitate, hi, hi <name>, him a, how to, how we, html, i do, i hope, i just, i may, i shall, i was, ideas, if not, in getting
0.1: in number, indicate, information, information please, information to, interested in, interview, into <name>, into your, invite
0.1: invite you, involved, ipad, is going, is there, it and, it if, it is, it may, it would, join me, join the, join us, join you
0.1: just a, know <name>, know about, know and, know how, know your, latest, law, learn, leave me, lets get, letter, letter to, level
0.1: log in, look at, looking forward, looks like, love to, lunch ?, mail <name>, make the, make your, manage, mark, maybe, maybe we
0.1: me an, me and, me i, me in, me on, me with, meet you, meeting at, meeting to, mike, mind, minute, minutes and, minutes to, model
0.1: more detail, more information, more time, must, myself, need your, next week, nice, now and, number and, number of, of our, of you
0.1: ok, on his, on it, on my, on that, once you, one of, open the, opportunity, or call, or something, order, others, package, page and
0.1: part, part of, party, pass, password, paste, paste the, payment, payment information, pc, performance, person, personal, phone
0.1: phone call, pipeline, place, plans, please <name>, please be, please copy, please do, please get, please ignore, please include
0.1: please log, please refer, please review, please save, please schedule, please see, please send, please write, pls, possible
0.1: possible to, posted, prepare, pricing, prior, prior to, procedure, product, professional, provider, purchase, quick, refer
0.1: refer to, registration, reminder, report, reports, representative, require, respect, responsible, responsible for, resume
0.1: review the, right, right away, role, run, sales, second, see how, see the, see what, send these, sent, shall, shall be, sharing
0.1: should discuss, should we, since i, sit, so we, some, some time, someone, something, somewhere, sources, speak with, specific
0.1: spoke, started, starting, stuff, such a, suggest that, supposed, supposed to, sure, sure that, sure you, take a, takes a, taking
0.1: taking the, talk about, talk to, talking to, teams, th <number>, that will, the approval, the call, the contract, the e, the end
0.1: the final, the following, the insurance, the latest, the letter, the opportunity, the project, the proposal, the report, the steps
0.1: the url, the week, them in, them to, then, then i, then we, there's, these, these things, think the, this <name>, this is
0.1: this message, this was, thoughts on, through <name>, ticket, time for, to, to <name>, to <number>, to ask, to begin, to complete
0.1: to cover, to create, to dinner, to do, to download, to hurry, to learn, to leave, to me, to my, to put, to read, to review, to sit
0.1: to subscribe, to verify, to visit, today !, together, together and, together with, tomorrow to, tonite, too, touch, track
0.1: transport, travel, trouble, try and, type, u, understand, up a, up with, upcoming, update, update on, upgrade to, url, us <name>
0.1: us know, us on, use, use the, use this, use to, use your, useful, useful to, v, value, verify, version, versions, very much
0.1: view it, view the, visit <name>, waiting, want, we look, we may, we schedule, we should, we were, we'd love, web, webinar, week
0.1: week ?, week but, week if, week with, weekend, what you, when <name>, where, where you, wife, will have, will try, with, with her
0.1: with you, within, without, won't be, work on, work please, would appreciate, would love, would suggest, you about, you an
0.1: you before, you check, you come, you could, you ever, you guys, you had, you have, you in, you join, you mind, you please, you send
0.1: you still, you to, you tomorrow, you two, you want, you were, you when, you will, you're, your, your <number>, your free, your full
0.1: your options, your password, your personal, yourself, ~to me
"""
